// What files are by their names: programs that are run from where they were written, sources of other programs, scripts for a shell, settings that
// programs read line by line, pages. Data, and the question asked of it.

/**
 * `program`: whoever writes one has it run. `source`: a program of its own, which somebody builds or starts later. `shell-script`: a shell reads it.
 * `settings`: each line says something of its own. `page`: a browser shows it.
 */
export type FileKind = 'program' | 'source' | 'shell-script' | 'settings' | 'page';

const endings: Readonly<Record<string, FileKind>> = Object.fromEntries(
  (
    [
      ['program', 'applescript scpt osascript py rb pl lua r jl groovy vbs wsf m gp gnuplot plt scm tcl'],
      ['source', 'js mjs cjs jsx ts mts cts tsx php java go rs cs kt swift scala dart c cc cpp'],
      ['shell-script', 'sh bash zsh fish ksh command bat cmd ps1 psm1'],
      ['settings', 'env service desktop npmrc gitconfig netrc'],
      ['page', 'html htm xhtml'],
    ] as const
  ).flatMap(([kind, all]) => all.split(' ').map((ending) => [ending, kind] as const)),
);

const names: readonly (readonly [RegExp, FileKind])[] = [
  [/^\.env(?:\.[\w-]+)*$/, 'settings'],
  [/^(?:crontab|authorized_keys|\w*Dockerfile)$/, 'settings'],
  [/^\.(?:bash|zsh)(?:rc|_profile|env)$|^\.profile$/, 'shell-script'],
];

/** What a file of this name is, or of a name that ends so; nothing where it is data. */
export function kindOfFile(name: string): FileKind | undefined {
  const named = names.find(([pattern]) => pattern.test(name));
  if (named) return named[1];
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
