import type { Batch } from "./batch";
import type { FoundColumn } from "./header";
import { type NikForm, NikShare } from "./nik";
import type { Problem } from "./problem";

/** Watches the id columns of a file: one whose first values read as NIKs too often refuses it. */
export class NikWatch {
  readonly #shares: readonly { readonly at: FoundColumn; readonly share: NikShare }[];

  /** `columns`: all columns of the file's type; those that the file lacks are at -1. */
  constructor(form: NikForm, columns: readonly FoundColumn[]) {
    this.#shares = columns
      .filter(({ column, position }) => column.kind.type === "id" && position >= 0)
      .map((at) => ({ at, share: new NikShare(form) }));
  }

  /** The id columns of the file. */
  get positions(): readonly number[] {
    return this.#shares.map(({ at }) => at.position);
  }

  /** Whether further rows change nothing. */
  get isDecided(): boolean {
    return this.#shares.every(({ share }) => share.isDecided);
  }

  /** Counts the filled id cells of a batch, trimmed. Whether a column is decided to be personal. */
  look(batch: Batch): boolean {
    for (const { at, share } of this.#shares) {
      if (share.isDecided) continue;
      const base = at.position * batch.capacity;
      for (let r = 0; r < batch.rows && !share.isDecided; r++) {
        const start = batch.start[base + r] as number;
        const end = batch.end[base + r] as number;
        if (start < end) share.look(batch.bytes, start, end);
      }
      if (share.isDecided && share.isPersonal) return true;
    }
    return false;
  }

  /** The problem of the file as far as it was read, if it is one. */
  problem(): Problem | undefined {
    const found = this.#shares.find(({ share }) => share.isPersonal);
    return (
      found && {
        row: 0,
        column: found.at.column.name,
        code: "personal_data",
        value: "",
        detail: "nik_share",
      }
    );
  }
}
