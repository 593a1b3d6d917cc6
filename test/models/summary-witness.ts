// For a summary row, the smallest program in which a value gets to a sink only by the way that the row tells of.
import type { PathStep } from '../../src/ir/access-path';
import { parsePath } from '../../src/ir/access-path';
import type { Library, SinkKind, SummaryRow } from '../../src/ir/row';
import { sinkKinds } from '../../src/ir/row';
import { CallText } from './call-text';
import { walk } from './walk';
import type { Witness } from './witness';
import { handler, harmlessTo, kinds, program, rootOf, schemaFor } from './witness';

/** Nothing for rows about schemas, which have programs of their own. */
export function summaryWitness(library: Library, row: SummaryRow): Witness | undefined {
  const steps = parsePath(row.at);
  const [from, to] = [parsePath(row.from), parsePath(row.to)];
  // What stands in a folder is a file of its own, which fixtures have.
  if (from[0]?.step === 'loaded') return undefined;
  if (row.schema !== undefined || (library.packages !== 'methods' && isReceiver(from))) return undefined;
  if ([from, to].some(([place]) => place?.step === 'file')) return fileWitness(library, row);
  if (to[0]?.step === 'started') return startedWitness(library, row);
  if (row.summary === 'copy' && to.length > 1 && to[0]?.step === 'return') return writtenWitness(library, row);
  const kind = sinkKinds.find((candidate) => !cleaned(library, row, candidate));
  if (kind === undefined) return undefined;
  const use = (value: string): string => kinds[kind].use(value);
  if (from.some(({ step }) => step === 'instance') && from[0]?.step === 'argument') return instanceWitness(library, row, use, kind);
  if ((from[0]?.step === 'return' || from[0]?.step === 'instance') && from.at(-1)?.step !== 'argument') return laterWitness(library, row, use, kind);
  const construct = [from, to].some((path) => path[0]?.step === 'instance') ? 'new ' : '';
  const call = new CallText();
  const receiver = isReceiver(from) ? placed(from.slice(1), 'v') : '[]';
  const after = from[0]?.step === 'return' ? `result${members(from.slice(1, -1))}(v); ${use(`result${members(to.slice(1))}`)}` : deliver(call, from, to, use);
  const target = isTarget(to) ? 'const target = {}; ' : '';
  if (target) call.put(to.slice(0, 1), 'target');
  const text = (callee: string): string => `${target}const result = ${construct}${callee}(${call.toString()}); ${after}`;
  const last = steps.at(-1);
  const method = last?.step === 'member' ? last.name : '';
  // What is put into the receiver is looked for there.
  if (library.packages !== 'methods' && isReceiver(to)) return witness(library, walk(steps.slice(1, -1), rootOf(library, steps), (made) => `const receiver = ${made}; ${text(`receiver.${method}`)}`), kind);
  if (library.packages !== 'methods') return witness(library, walk(steps.slice(1), rootOf(library, steps), text), kind);
  return witness(library, `const receiver = ${receiver}; ${text(`receiver.${method}`)}`, kind);
}

/** What a file is started with, by itself: it finds that under the name that the row says. */
function startedWitness(library: Library, row: SummaryRow): Witness {
  const [from, to] = [parsePath(row.from), parsePath(row.to)];
  const call = new CallText();
  const [, name, ...others] = to;
  const held = name?.step === 'member' ? (name.name === 'process' ? 'process' : `library.${name.name}`) : '';
  const isResult = from[0]?.step !== 'argument';
  call.put([{ step: 'argument', which: 0 }], '__filename');
  if (!isResult) call.put(from, 'v');
  const put = isResult ? 'result.later = v; ' : '';
  const text = walk(parsePath(row.at).slice(1), rootOf(library, parsePath(row.at)), (callee) => `const result = ${from[0]?.step === 'instance' || /^[A-Z]/.test(row.at) ? 'new ' : ''}${callee}(${call.toString()}); ${put}${kinds['shell-command'].use(isResult ? `${held}.later` : `${held}${members(others)}`)}`);
  return witness(library, text, 'shell-command');
}

/** What makes an instance of a class: its methods are called. */
function instanceWitness(library: Library, row: SummaryRow, use: (value: string) => string, kind: SinkKind): Witness {
  const [from, to] = [parsePath(row.from), parsePath(row.to)];
  const call = new CallText();
  call.put(from.slice(0, from.findIndex(({ step }) => step === 'instance')), 'Made');
  const last = parsePath(row.at).at(-1);
  const given = (holder: string): string => `${holder}${members(to.slice(1))}.run(v);`;
  const text = isReceiver(to)
    ? walk(parsePath(row.at).slice(1, -1), rootOf(library, parsePath(row.at)), (made) => `const receiver = ${made}; receiver.${last?.step === 'member' ? last.name : ''}(${call.toString()}); ${given('receiver')}`)
    : walk(parsePath(row.at).slice(1), rootOf(library, parsePath(row.at)), (callee) => `const result = ${callee}(${call.toString()}); ${given('result')}`);
  return witness(library, `class Made { run(v) { ${use('v')} } } ${text}`, kind);
}

/** What is put into the result later gets to a callback, or to where else the very same object is held. */
function laterWitness(library: Library, row: SummaryRow, use: (value: string) => string, kind: SinkKind): Witness {
  const [from, to] = [parsePath(row.from), parsePath(row.to)];
  const call = new CallText();
  const callback = to.findIndex(({ step }) => step === 'parameter');
  if (callback >= 0) call.put(to.slice(0, callback), `(p0, p1, p2) => { ${use(parameterOf(to, callback))} }`);
  else call.put([{ step: 'argument', which: 0 }], `'name'`);
  const construct = from[0]?.step === 'instance' ? 'new ' : '';
  const put = from.length > 1 ? `result${members(from.slice(1))} = v;` : `result.later = v;`;
  const held = isReceiver(to) ? `receiver${members(to.slice(1)).replace('[0]', '[extra.key]')}` : `result${members(to.slice(1))}`;
  const after = callback >= 0 ? put : `${put} ${use(`${held}.later`)}`;
  const last = parsePath(row.at).at(-1);
  const text = isReceiver(to)
    ? walk(parsePath(row.at).slice(1, -1), rootOf(library, parsePath(row.at)), (made) => `const receiver = ${made}; const result = receiver.${last?.step === 'member' ? last.name : ''}(${call.toString()}); ${after}`)
    : walk(parsePath(row.at).slice(1), rootOf(library, parsePath(row.at)), (callee) => `const result = ${construct}${callee}(${call.toString()}); ${after}`);
  return witness(library, text, kind);
}

/** What is written to a file by the one that writes such files is read of it by the one that reads them. */
function fileWitness(library: Library, row: SummaryRow): Witness {
  const isOther = ({ from, to }: SummaryRow): boolean => (row.to.startsWith('File') ? from === row.to : to === row.from);
  const other = library.rows.find((candidate): candidate is SummaryRow => 'summary' in candidate && isOther(candidate));
  const [writing, reading] = row.to.startsWith('File') ? [row, other] : [other, row];
  const written = `${writing ? `library.${writing.at}` : 'fs.writeFileSync'}('kept.json', v);`;
  const read = `const result = ${reading ? `library.${reading.at}` : 'fs.readFileSync'}('kept.json');`;
  return witness(library, `${written} ${read} ${kinds['shell-command'].use('result')}`, 'shell-command');
}

/** The members of a text that is written to a file are there when it is read back. */
function writtenWitness(library: Library, row: SummaryRow): Witness {
  const root = rootOf(library, parsePath(row.at));
  const text = walk(parsePath(row.at).slice(1), root, (callee) => `fs.writeFileSync('kept.json', ${callee}({ a: v }));`);
  return witness(library, `${text} const { a } = JSON.parse(fs.readFileSync('kept.json', 'utf8')); ${kinds['shell-command'].use('a')}`, 'shell-command');
}

function witness(library: Library, body: string, kind: SinkKind): Witness {
  return { text: program(library, handler(body, schemaFor[kind])), rules: kinds[kind].rules, silent: false };
}

/** Whether the library says of the same result that it is harmless to the kind. */
function cleaned({ rows }: Library, { at, to }: SummaryRow, kind: SinkKind): boolean {
  return rows.some((row) => 'sanitizer' in row && covers(row.at, `${at}.${to}`) && harmlessTo(row).includes(kind));
}

function covers(sanitizer: string, result: string): boolean {
  return sanitizer === result || (result.endsWith('.any') && sanitizer.startsWith(result.slice(0, -'any'.length)));
}

/** Puts the value where the row takes it, and says what to do after the call to use it where the row puts it. */
function deliver(call: CallText, from: readonly PathStep[], to: readonly PathStep[], use: (value: string) => string): string {
  const gives = from.at(-1)?.step === 'return' || from.some(({ step }) => step === 'parameter');
  const [place] = to;
  const callback = to.findIndex(({ step }) => step === 'parameter');
  const returned = from.some(({ step }) => step === 'return') ? `return ${placed(from.slice(from.findIndex(({ step }) => step === 'return') + 1), 'v')};` : '';
  const body = callback < 0 ? '' : use(parameterOf(to, callback));
  const same = gives && callback >= 0 && JSON.stringify(from[0]) === JSON.stringify(place);
  if (callback >= 0) call.put(to.slice(0, callback), `(p0, p1, p2) => { ${body} ${same ? returned : ''} }`);
  if (!same && gives) call.put(from.slice(0, 1), from.some(({ step }) => step === 'parameter') ? handingBack(from) : `() => { ${returned} }`);
  if (!gives && !isReceiver(from)) call.put(from, 'v');
  if (callback >= 0) return '';
  if (place?.step === 'return' || place?.step === 'instance') return use(`result${members(to.slice(1))}`);
  if (isReceiver(to)) return use(`receiver${members(to.slice(1))}`);
  return use(`target${members(to.slice(1))}`);
}

/** A callback that hands the value back by calling one of its parameters with it. */
function handingBack(from: readonly PathStep[]): string {
  const at = from.findIndex(({ step }) => step === 'parameter');
  const place = (step: PathStep | undefined): number => ((step?.step === 'parameter' || step?.step === 'argument') && typeof step.which === 'number' ? Math.max(step.which, 0) : 0);
  const called = place(from[at]);
  const params = Array.from({ length: called + 1 }, (_, index) => `p${index}`);
  return `(${params.join(', ')}) => { p${called}(${[...Array.from({ length: place(from[at + 1]) }, () => 'null'), 'v'].join(', ')}); }`;
}

function parameterOf(to: readonly PathStep[], at: number): string {
  const step = to[at];
  return `p${step?.step === 'parameter' && typeof step.which === 'number' ? step.which : 0}${members(to.slice(at + 1))}`;
}

/** Whether the value is put into an argument itself. */
function isTarget(to: readonly PathStep[]): boolean {
  return to[0]?.step === 'argument' && !isReceiver(to) && to.every(({ step }) => step !== 'parameter');
}

function isReceiver([first]: readonly PathStep[]): boolean {
  return first?.step === 'argument' && first.which === 'self';
}

function members(steps: readonly PathStep[]): string {
  return steps.map((step) => (step.step === 'return' ? '()' : step.step !== 'member' ? '[0]' : /^[A-Za-z_$][\w$]*$/.test(step.name) ? `.${step.name}` : `[${JSON.stringify(step.name)}]`)).join('');
}

function placed(steps: readonly PathStep[], text: string): string {
  const [step, ...others] = steps;
  if (!step) return text;
  return step.step === 'member' ? `{ ${JSON.stringify(step.name)}: ${placed(others, text)} }` : `[${placed(others, text)}]`;
}
