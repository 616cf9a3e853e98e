/** A table for people: columns padded to their widest cell, numbers to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headers, ...rows];
  const widths = headers.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  const isNumber = headers.map(
    (_, i) => rows.length > 0 && rows.every((row) => /^[-–\d.,%\s]*$/.test(row[i] ?? "")),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return `${[line(headers), rule, ...rows.map(line)].join("\n")}\n`;
}
