// Shorthand for rows that differ in one word: `{readFile,writeFile}{,Sync}` stands for four names, as in a shell. No knowledge of a library here.
import type { CheckRow, ComputationRow, Condition, Entry, OfferKind, OfferRow, Operation, Row, SanitizerRow, SinkKind, SinkRow, SourceKind, SourceRow, SummaryRow, UseKind, UseRow } from '../ir/row';

/** One path, or several, each with alternatives in braces. */
export type Paths = string | readonly string[];

const braces = /^(.*?)\{([^{}]*)\}(.*)$/;

/** Every path that the alternatives in braces stand for, in the order in which they are written. Braces do not nest. */
export function expand(paths: Paths): readonly string[] {
  if (typeof paths !== 'string') return paths.flatMap(expand);
  const match = braces.exec(paths);
  if (!match) return [paths];
  const [, before = '', alternatives = '', after = ''] = match;
  const endings = expand(after);
  return alternatives.split(',').flatMap((alternative) => endings.map((ending) => before + alternative + ending));
}

/** Rows, and the same of what is declared as being of a type: by its name, the path to where the library gives something of it. */
export function typed(types: Readonly<Record<string, string>>, rows: readonly Row[]): readonly Row[] {
  const declared = Object.entries(types).flatMap(([name, given]) => {
    const prefixes = expand(given);
    return rows.flatMap((row) => prefixes.flatMap((prefix) => (row.at.startsWith(`${prefix}.`) ? [{ ...row, at: `${name}.Instance${row.at.slice(prefix.length)}` }] : [])));
  });
  const known = new Set<string>();
  return [...rows, ...declared].filter((row) => known.size < known.add(JSON.stringify(row)).size);
}

/** What the caller of this entry chooses. */
export function sources(entry: Entry, at: Paths, where: Pick<SourceRow, 'name' | 'named' | 'schema' | 'beside' | 'when'> = {}): readonly SourceRow[] {
  return expand(at).map((path) => ({ source: 'caller-input', at: path, entry, ...where }));
}

/** What somebody else than the caller is the source of. */
export function data(source: SourceKind, at: Paths, where: Pick<SourceRow, 'named' | 'when'> = {}): readonly SourceRow[] {
  return expand(at).map((path) => ({ source, at: path, ...where }));
}

/** What registered callbacks give back to the model. */
export function answers(entry: Entry, at: Paths, where: Pick<SinkRow, 'name'> = {}): readonly SinkRow[] {
  return expand(at).map((path) => ({ sink: 'result', at: `${path}.ReturnValue`, entry, ...where }));
}

/** Callbacks of a registration: the caller chooses their first parameter, and the model is given what they return. */
export function handlers(entry: Entry, at: Paths, where: Pick<SourceRow, 'name' | 'schema' | 'when'> = {}): readonly (SourceRow | SinkRow)[] {
  const named = where.name === undefined ? {} : { name: where.name };
  return expand(at).flatMap((path) => [...sources(entry, `${path}.Parameter[0]`, where), ...answers(entry, path, named)]);
}

/** The arguments that hurt. */
export function sinks(sink: SinkKind, at: Paths, when?: Condition): readonly SinkRow[] {
  return expand(at).map((path) => ({ sink, at: path, ...(when ? { when } : {}) }));
}

/** The arguments that are a query of commands which read one after the other. */
export function pipelines(at: Paths): readonly SinkRow[] {
  return sinks('sql', at).map((row) => ({ ...row, isPiped: true }));
}

/** The arguments that are one statement, and of which a second one is not run. */
export function loneStatements(at: Paths): readonly SinkRow[] {
  return sinks('sql', at).map((row) => ({ ...row, isAlone: true }));
}

/** The arguments that name a file or a package, whose code is run. */
export function loaded(at: Paths): readonly SinkRow[] {
  return sinks('code', at).map((row) => ({ ...row, isLoaded: true }));
}

/** The arguments that are a line for a shell, in which a program may be told code to run. */
export function codeInLines(at: Paths): readonly SinkRow[] {
  return sinks('code', at).map((row) => ({ ...row, isInLine: true }));
}

/** The members that hurt whatever gets them. */
export function assignedSinks(sink: SinkKind, at: Paths, more: Pick<SinkRow, 'when' | 'entry' | 'inMarkup'> = {}): readonly SinkRow[] {
  return expand(at).map((path) => ({ sink, at: path, by: 'assignment', ...more }));
}

/** The arguments that are the whole address of a request: a caller may choose its host, or, behind a fixed one, its path. */
export function addresses(at: Paths, when?: Condition): readonly SinkRow[] {
  return [...sinks('request-url', at, when), ...sinks('url-path', at, when)];
}

/** The same addresses where the name of a host will do. */
export function takingNames(rows: readonly SinkRow[]): readonly SinkRow[] {
  return rows.map((row) => (row.sink === 'request-url' ? { ...row, takesNames: true } : row));
}

/** The names of hosts that are reached. */
export function hostNames(at: Paths): readonly SinkRow[] {
  return sinks('request-url', at).map((row) => ({ ...row, takesNames: 'only' }));
}

/** The elements of an argument list; `program` is the path to the name of the program that reads them. Some run what stands behind an option, or get what an address names. */
export function programArguments(at: Paths, program = 'Argument[0]'): readonly SinkRow[] {
  const read = (['code', 'sql', 'shell-command', 'request-url', 'remote-file'] as const).flatMap((kind) => sinks(kind, at)).map((row) => ({ ...row, isRead: true }));
  return [...sinks('program-argument', at), ...read].map((row) => ({ ...row, program }));
}

/** The program and the arguments of calls that start one: an option hands them to a shell, which stands behind the arguments or in their place, or a shell is what is started. */
export function shellCommands(calls: string): readonly SinkRow[] {
  const args = `${calls}.Argument[1].any`;
  return [
    ...sinks('shell-command', `${calls}.Argument[0]`, { at: 'Argument[any].shell', is: 'truthy' }),
    ...sinks('shell-command', args, { at: 'Argument[2..].shell', is: 'truthy' }),
    ...sinks('shell-command', args, { at: 'Argument[0]', is: 'shell' }),
  ];
}

/** What programs are fed, which some of them run; the path leads to the name of the program, relative to the call. */
export function fed(at: Paths, program: string): readonly SinkRow[] {
  return (['code', 'sql', 'shell-command'] as const).flatMap((kind) => sinks(kind, at)).map((row) => ({ ...row, program, isFed: true }));
}

/** What is written to files, of which some are programs, settings or pages; `file` is the path to their names, relative to the call. */
export function written(at: Paths, file: string): readonly SinkRow[] {
  const code = (['program', 'source', 'settings'] as const).flatMap((is) => sinks('code', at).map((row) => ({ ...row, file: { at: file, is }, ...(is === 'program' ? {} : { isSlight: true }) })));
  return [
    ...code,
    ...sinks('shell-command', at).map((row) => ({ ...row, file: { at: file, is: 'shell-script' as const } })),
    ...sinks('html', at).map((row) => ({ ...row, file: { at: file, is: 'page' as const }, inMarkup: true })),
  ];
}

/** The values in a template that is a command, its words quoted: a program takes one for an option, and some read one as code of their own. */
export function templateArguments(at: Paths): readonly SinkRow[] {
  const paths = expand(at).map((path) => `${path}.Argument[1..]`);
  const read = (['code', 'sql', 'shell-command', 'remote-file'] as const).flatMap((kind) => sinks(kind, paths)).map((row) => ({ ...row, isRead: true }));
  return [...sinks('program-argument', paths), ...read].map((row) => ({ ...row, program: 'Argument[0].any' }));
}

/** The results that are harmless, whatever went in. */
export function sanitizers(sanitizer: SanitizerRow['sanitizer'], at: Paths, when?: Condition): readonly SanitizerRow[] {
  return expand(at).map((path) => ({ sanitizer, at: path, ...(when ? { when } : {}) }));
}

/** The schemas of which a function, relative to the call that gave them, or a computation checks what passes. */
export function checks(check: CheckRow['check'], at: Paths, by: CheckRow['by'], objection?: string): readonly CheckRow[] {
  return expand(at).map((path) => ({ check, at: path, by, ...(objection === undefined ? {} : { objection }) }));
}

/** The functions that hand on a value (`value`) or make another from it (`taint`). */
export function summaries(
  summary: SummaryRow['summary'],
  at: Paths,
  from: string,
  to: string,
  more: Pick<SummaryRow, 'schema' | 'refusing' | 'tells' | 'renews' | 'renewsWhen' | 'spares' | 'puts'> = {},
): readonly SummaryRow[] {
  return expand(at).flatMap((path) => expand(to).map((result) => ({ summary, at: path, from, to: result, ...more })));
}

/** The calls that register something, or the objects in them that define it. */
export function offers(offer: OfferKind, at: Paths, where: Omit<OfferRow, 'offer' | 'at'>): readonly OfferRow[] {
  return expand(at).map((path) => ({ offer, at: path, ...where }));
}

/** The functions that a library calls back for what it offers; the other paths are as those of a source. */
export function calledBack(offer: OfferKind, at: Paths, where: Omit<OfferRow, 'offer' | 'at' | 'handler' | 'by'>): readonly OfferRow[] {
  return offers(offer, at, { ...where, by: 'callback' });
}

/** What rules ask for by its kind. */
export function uses(use: UseKind, at: Paths, more: Pick<UseRow, 'by' | 'when' | 'named'> = {}): readonly UseRow[] {
  return expand(at).map((path) => ({ use, at: path, ...more }));
}

/** Where a definition at a path of a call has what most call by the same names. */
export function described(at: string): Pick<OfferRow, 'name' | 'title' | 'description' | 'annotations'> {
  return { name: `${at}.name`, title: [`${at}.title`, `${at}.annotations.title`], description: `${at}.description`, annotations: `${at}.annotations` };
}

/** The functions and members whose value can be computed from the values at `of`. */
export function computations(computes: Operation, at: Paths, ...of: readonly string[]): readonly ComputationRow[] {
  return expand(at).map((path) => ({ computes, at: path, of }));
}
