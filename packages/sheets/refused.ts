import type { FileProblemCode } from "@pantau/domain";

/** Thrown and caught within this room: reading cannot go on, the file is refused as a whole. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(
    readonly code: FileProblemCode,
    /** Line or sheet row; 0 where it is of the whole file. */
    readonly row = 0,
    /** A stable word for what is wrong. */
    readonly detail?: string,
  ) {
    super(code);
  }
}
