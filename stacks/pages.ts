import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Addresses of pages (`/provinces/33`) are the one index.html; addresses of files have a dot in their last part. */
export const pageCode = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (last.indexOf(".") === -1) request.uri = "/index.html";
  return request;
}`;

export function pages(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, "Pages", {
    code: FunctionCode.fromInline(pageCode),
    runtime: FunctionRuntime.JS_2_0,
    comment: "Pantau: page addresses to index.html",
  });
}
