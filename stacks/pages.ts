import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { FILE_PATH } from "../packages/api/site";

/** Addresses of pages (`/province/33`, `/region/33.02`) are the one index.html. */
export const pageCode = `function handler(event) {
  var request = event.request;
  if (!${FILE_PATH}.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

export function pages(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, "Pages", {
    code: FunctionCode.fromInline(pageCode),
    runtime: FunctionRuntime.JS_2_0,
    comment: "Pantau: page addresses to index.html",
  });
}
