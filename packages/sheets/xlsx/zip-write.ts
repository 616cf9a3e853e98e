/** A ZIP of a few small files, stored as they are (APPNOTE 4.3). For templates, which no one needs packed. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, data] of files) {
    const nameBytes = new TextEncoder().encode(name);
    const head = header(nameBytes, data, crc32(data));
    pieces.push(local(head), nameBytes, data);
    directory.push(entry(head, at), nameBytes);
    at += LOCAL_LENGTH + nameBytes.length + data.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joined([...pieces, ...directory, end(files.size, length, at)]);
}

const LOCAL_LENGTH = 30;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the first day that a ZIP can tell: the same template is the same bytes. */
const DAY_ONE = 0x0021;

/** What the local header and the directory entry of a file have in common: 26 bytes from "version needed" on. */
function header(name: Uint8Array, data: Uint8Array, crc: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, 20, true);
  view.setUint16(2, UTF8_NAMES, true);
  view.setUint16(8, DAY_ONE, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, data.length, true);
  view.setUint16(22, name.length, true);
  return new Uint8Array(view.buffer);
}

function local(head: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0x50, 0x4b, 0x03, 0x04), head]);
}

function entry(head: Uint8Array, at: number): Uint8Array {
  const tail = new DataView(new ArrayBuffer(14));
  tail.setUint32(10, at, true);
  return joined([Uint8Array.of(0x50, 0x4b, 0x01, 0x02, 20, 0), head, new Uint8Array(tail.buffer)]);
}

function end(count: number, length: number, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as ZIP has it (polynomial 0xEDB88320). */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
