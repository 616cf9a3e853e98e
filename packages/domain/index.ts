export * from "./errors";
export * from "./period";
export * from "./region/region";
export * from "./region/tree";
export * from "./report/definition";
export * from "./report/judgement";
export * from "./report/problem";
export * from "./text";
