// Programs and rows in, flows out: links the programs, follows the caller's data, and tells each way as a flow.
import type { Program } from '../ir/program';
import type { Library, SinkKind } from '../ir/row';
import { sinkKinds } from '../ir/row';
import type { Flow } from './flow';
import { Knowledge } from './knowledge';
import { PointsTo } from './points-to';
import type { Hit } from './taint';
import { Taint } from './taint';
import { Trace, shortened } from './trace';
import { Universe } from './universe';

export interface Analysis {
  readonly flows: ReadonlyMap<SinkKind, readonly Flow[]>;
  /** Whether a limit ended it before everything was followed. */
  readonly incomplete: boolean;
}

/** Compiles rows once for many analyses. */
export function knowledgeOf(libraries: readonly Library[]): Knowledge {
  return new Knowledge(libraries);
}

/** Finds every flow. `resolve` says which file an import names. Throws what `signal` was aborted with. */
export function analyze(programs: readonly Program[], knowledge: Knowledge, resolve: (from: string, specifier: string) => string | undefined, signal?: AbortSignal): Analysis {
  const universe = new Universe(programs, resolve);
  const points = new PointsTo(universe, knowledge);
  points.run();
  signal?.throwIfAborted();
  const flows = new Map<SinkKind, Flow[]>(sinkKinds.map((kind) => [kind, []]));
  if (points.calls.seeds.length === 0) return { flows, incomplete: points.solver.incomplete };
  const taint = new Taint(points, signal);
  taint.run();
  const trace = new Trace(universe, taint.origins);
  for (const hit of onePerSink(taint.hits)) flows.get(hit.row.sink)?.push(flowOf(hit, taint, trace));
  for (const found of flows.values()) found.sort(byPlace);
  return { flows, incomplete: points.solver.incomplete || taint.incomplete };
}

/** A sink that many tools reach is reported once; a value that only is a part of the text there comes first, being the surer harm. */
function onePerSink(hits: readonly Hit[]): Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.call.id} ${hit.row.sink}`;
    const known = first.get(key);
    if (!known || (!known.fact.part && !known.joined && (hit.fact.part || hit.joined))) first.set(key, hit);
  }
  // Options decide whether a program's arguments are read by a shell; then the program itself is no finding of its own.
  return [...first.values()].filter((hit) => hit.row.sink !== 'program' || !first.has(`${hit.call.id} shell-command`));
}

function flowOf(hit: Hit, taint: Taint, trace: Trace): Flow {
  const { call, fact, row } = hit;
  const { site } = call;
  const { instruction } = site;
  const argument = instruction.args.find((candidate) => site.base + candidate.value === hit.argument)?.span ?? instruction.span;
  const way = trace.wayTo(fact, site, argument);
  const name = calleeOf(trace.text(site, instruction.span));
  const location = trace.location(site, argument);
  const subject = way.origin && subjectOf(way.origin, taint);
  const entry = way.origin?.row.entry ?? 'tool';
  return {
    source: { kind: 'caller-input', label: way.sourceLabel, location: way.sourceLocation },
    sink: { kind: row.sink, label: name, location },
    entry,
    subject,
    steps: [
      { location: way.sourceLocation, message: `\`${way.sourceLabel}\` comes from the caller of ${subject === undefined ? `this ${entry}` : `the ${entry} \`${subject}\``}` },
      ...way.steps,
      { location, message: `\`${name}\` uses it` },
    ],
    whole: !fact.part && !hit.joined,
    confidence: 'high',
    sinkText: trace.text(site, instruction.span).replace(/\s/g, ''),
  };
}

function subjectOf({ row, call }: NonNullable<ReturnType<Trace['wayTo']>['origin']>, taint: Taint): string | undefined {
  if (row.name === undefined || !call) return undefined;
  const { instruction, base } = call.site;
  const args = instruction.args.map((argument) => ({ ...argument, value: base + argument.value }));
  const [only, ...others] = taint.conditions.textsAt(row.name, { args, self: undefined });
  return only !== undefined && others.length === 0 ? shortened(only) : undefined;
}

/** `child.execSync(…)` for a call, without its arguments. */
function calleeOf(text: string): string {
  const end = text.search(/[('"]/);
  const callee = (end < 0 ? text : text.slice(0, end)).replace(/^new /, '').trim();
  return `${callee.slice(-48)}(…)`;
}

function byPlace(a: Flow, b: Flow): number {
  const [one, other] = [a.sink.location, b.sink.location];
  return compare(one.file, other.file) || one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
