import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * Addresses of pages (`/province/33`, `/regency/33.02`) are the one index.html; files end in a dot and a word.
 */
export const pageCode = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z][a-z0-9]*$/i.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

export function pages(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, "Pages", {
    code: FunctionCode.fromInline(pageCode),
    runtime: FunctionRuntime.JS_2_0,
    comment: "Pantau: page addresses to index.html",
  });
}
