import type { Io } from "./command";

export interface Progress {
  add(amount: number): void;
  end(): void;
}

/** Progress on standard error: in place on a terminal, else one line when it begins. */
export function makeProgress(io: Io, what: string, total?: number): Progress {
  let done = 0;
  let shown = -1;
  if (!io.errIsTerminal) io.err(`${what}…\n`);
  return {
    add(amount) {
      done += amount;
      if (!io.errIsTerminal) return;
      const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : (shown + 1) % 4;
      if (percent === shown) return;
      shown = percent;
      io.err(`\r${what}${total ? ` ${percent} %` : ".".repeat(percent + 1).padEnd(4)}`);
    },
    end() {
      if (io.errIsTerminal) io.err("\n");
    },
  };
}
