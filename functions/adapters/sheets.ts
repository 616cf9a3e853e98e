/** Loaded when somebody takes a file away or brings a table: most calls do neither. */
export { readTable, templateXlsx, writeTable } from "@pantau/sheets";
