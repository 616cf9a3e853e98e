import type { MatrixRow } from "./matrix";

interface Speech {
  readonly heading: string;
  readonly footer: string;
  readonly line: (region: string, types: string) => string;
  readonly regionName: (regency: string) => string;
  readonly typeName: (type: string) => string;
}

/** The whole list as a text for a chat: plain lines, nothing that a messenger would garble. */
export function chaseList(rows: readonly MatrixRow[], speech: Speech): string {
  const lines = rows.map((row) =>
    speech.line(speech.regionName(row.regency), row.missing.map(speech.typeName).join(", ")),
  );
  return [speech.heading, ...lines, "", speech.footer].join("\n");
}
