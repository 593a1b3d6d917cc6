// What each file by itself must look like: its size, its name, the comment that it opens with, and that it is no barrel.
import type { SourceFile } from './source-file';

/** Lines that half of the files, nineteen of twenty, and every one may have. */
const budget = { median: 120, most: 400, every: 600 };
const emptyNames = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'manager', 'service', 'base', 'misc']);
const generated = 'src/rules/index.ts';

export function sizeViolations(files: readonly SourceFile[]): readonly string[] {
  const sizes = files.filter((file) => file.path !== generated).map(({ path: name, text }) => ({ name, lines: text.split('\n').length - 1 }));
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return [
    ...sizes.filter(({ lines }) => lines > budget.every).map(({ name, lines }) => `${name} has ${lines} lines; none may have over ${budget.every}.`),
    ...(at(0.95) > budget.most ? [`One file of twenty has over ${budget.most} lines.`] : []),
    ...(at(0.5) > budget.median ? [`Half of the files have over ${budget.median} lines.`] : []),
  ];
}

export function nameViolations(files: readonly SourceFile[]): readonly string[] {
  return files
    // Rows are named for their library, and Node has one that is called `util`.
    .filter((file) => file.path !== generated && !file.path.startsWith('src/models/'))
    .flatMap((file) =>
      file.path.split('/').flatMap((part) => {
        const name = part.replace(/(\.d|\.test|\.config)?\.[a-z]+$/, '');
        if (name === 'index' || emptyNames.has(name.split('-').at(-1) ?? '')) return [`${file.path} is named for nothing: \`${name}\` says not what it is.`];
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${file.path} is not in kebab-case.`];
      }),
    );
}

export function openingViolations(files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ text }) => !/^(#!.*\n)?(\/\/ |\/\*\*? ?)\S/.test(text)).map((file) => `${file.path} does not open with a comment that says what it is for.`);
}

/** A barrel only hands on what other files export. */
export function barrelViolations(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => file.path !== generated)
    .filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
      return /\bexport\b[^;]*\bfrom\b/.test(code) && code.replace(/\bexport\b[^;]*\bfrom\b[^;]*;/g, '').trim() === '';
    })
    .map((file) => `${file.path} is a barrel: import from the files themselves.`);
}
