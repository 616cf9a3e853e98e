declare module "s3rver" {
  import type { AddressInfo } from "node:net";
  /** An S3 for tests. It checks neither signatures nor conditions. */
  export default class S3rver {
    constructor(options: { port: number; address: string; silent: boolean; directory: string });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
