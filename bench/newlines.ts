/** The floor: the file read as ingest reads it, and its line ends counted one byte after another. */
import { createReadStream } from "node:fs";
import { PIECE } from "./receipts";

const [file = ""] = process.argv.slice(2);
let lines = 0;
for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
  const bytes = chunk as Uint8Array;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x0a) lines++;
}
if (lines === 0) throw new Error("an empty file");
