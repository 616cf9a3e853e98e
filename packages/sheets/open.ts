import { MOST_SENT } from "@pantau/domain";
import { limited, peek } from "./bytes-source";
import { openCsv } from "./csv/read";
import { gunzip } from "./gzip";
import { MOST_UNPACKED } from "./limits";
import { MAGIC_LENGTH, type Magic, magicOf } from "./magic";
import type { RecordFile } from "./record-file";
import { FileRefused } from "./refused";
import { openXlsx } from "./xlsx/read";

/** What a file is looked through for. */
export interface Wanted {
  /** Name of the sheet to prefer: the report type's id. */
  readonly sheet: string;
  /** Header names, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Opens a file as sent: CSV, gzipped CSV, or XLSX, told by content. Throws `FileRefused`. */
export async function openFile(body: AsyncIterable<Uint8Array>, wanted: Wanted): Promise<RecordFile> {
  const sent = await peek(limited(body, MOST_SENT), MAGIC_LENGTH);
  const magic = magicOf(sent.head);
  if (magic === "zip") return openXlsx(sent.body, wanted);
  if (magic !== "gzip") return openText(magic, sent.body, wanted);
  const unpacked = await peek(limited(gunzip(sent.body), MOST_UNPACKED), MAGIC_LENGTH);
  return openText(magicOf(unpacked.head), unpacked.body, wanted);
}

function openText(magic: Magic, body: AsyncIterable<Uint8Array>, wanted: Wanted): Promise<RecordFile> {
  if (magic === "nothing") throw new FileRefused("empty_file");
  if (magic !== "text") throw new FileRefused("unsupported_format");
  return openCsv(body, wanted.names);
}
