import { fromStream, toStream } from "./bytes-source";
import { FileRefused } from "./refused";

/** Unpacks gzip. Half a file, or a broken one, is `malformed`. */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const outcome: { refused?: unknown } = {};
  const packed = toStream(remember(source, outcome));
  const unpacked = packed.pipeThrough(
    new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  try {
    yield* fromStream(unpacked);
  } catch (error) {
    if (outcome.refused !== undefined) throw outcome.refused;
    // The only other errors of a decompression stream are about the bytes it was given.
    if (error instanceof Error) throw new FileRefused("malformed", 0, "gzip");
    throw error;
  }
}

/** Remembers what a source failed with, so that it is not taken for a fault of the packing. */
async function* remember(source: AsyncIterable<Uint8Array>, outcome: { refused?: unknown }) {
  try {
    yield* source;
  } catch (error) {
    outcome.refused = error;
    throw error;
  }
}
