// The few looks a terminal report has. Whether the terminal wants them is asked by the command line, not here.

const looks = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], blue: [34, 39] } as const;

export type Paint = Readonly<Record<keyof typeof looks, (text: string) => string>>;

/** Functions that wrap a text in the look of their name, or leave it alone where no colors are wanted. */
export function paint(color: boolean): Paint {
  const wrap = ([on, off]: readonly [number, number]) => (text: string): string => (color ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text);
  return { bold: wrap(looks.bold), dim: wrap(looks.dim), red: wrap(looks.red), yellow: wrap(looks.yellow), blue: wrap(looks.blue) };
}
