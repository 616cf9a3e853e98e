import { randomUUID } from "node:crypto";
import { closeSync, openSync, read, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Spill } from "./problem-log";

const PIECE = 1 << 16;
const readAt = promisify(read);
/** Closes files that nobody asked for again. */
const forgotten = new FinalizationRegistry<{ descriptor: number; isOpen: boolean }>(close);

/**
 * Spills to a file in `directory` that has no name any more: it vanishes with the process or when it
 * is dropped, whatever happens.
 */
export function spillToFile(directory: string = tmpdir()): Spill {
  const path = join(directory, `pantau-problems-${randomUUID()}`);
  const file = { descriptor: openSync(path, "wx+", 0o600), isOpen: true };
  unlinkSync(path);
  let size = 0;
  const spill: Spill = {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(file.descriptor, bytes, done, bytes.length - done, size + done);
      }
      size += bytes.length;
    },
    async *read() {
      for (let at = 0; at < size; ) {
        const piece = new Uint8Array(Math.min(PIECE, size - at));
        const { bytesRead } = await readAt(file.descriptor, piece, 0, piece.length, at);
        if (bytesRead === 0) throw new Error("the spilled problems are cut short");
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    },
    discard: () => close(file),
  };
  forgotten.register(spill, file);
  return spill;
}

function close(file: { descriptor: number; isOpen: boolean }): void {
  if (file.isOpen) closeSync(file.descriptor);
  file.isOpen = false;
}
