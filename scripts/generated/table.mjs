// Markdown tables and the links that stand in them.

/** The lines of a table. A `|` in a cell is escaped. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}

export function cweLink(number) {
  return `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`;
}
