// A name out of a file, made fit to stand between backquotes in a message.

/** On one line, without backquotes and control characters, at most 60 characters. */
export function shown(name: string): string {
  const line = name.replace(/[`\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
