// Programs and rows in, flows out: links the programs, follows the caller's data, and tells each way as a flow.
import type { Instruction, Program } from '../ir/program';
import type { Library, SinkKind, SourceKind } from '../ir/row';
import { ArgumentLists } from './argument-lists';
import { isCarriedOver } from './carried-over';
import { writesNamedByCallers } from './computed-writes';
import type { Flow } from './flow';
import { JoinedLines } from './joined-lines';
import { Knowledge } from './knowledge';
import { withoutNamedFiles } from './named-files';
import { Observations } from './observations';
import { once } from './once';
import { OptionsTaken } from './options-taken';
import { PointsTo } from './points-to';
import { isOfText, places } from './places';
import type { Hit } from './taint';
import { Taint } from './taint';
import type { Fact } from './facts';
import { firstPerSink, isPart, sinkKey, withoutReadTwice } from './trial/first-per-sink';
import { TrialsOverPlaces } from './trial/over-places';
import { Trials } from './trial/trial';
import type { Reported } from './flow-of';
import { flowOf, isFine } from './flow-of';
import { toldTogether } from './told-together';
import { Trace } from './trace';
import { Universe } from './universe';
import { wayBack } from './way-back';
import type { FactWay } from './ways';
import { WholeTexts } from './whole-texts';
import { isWithinLine } from './written-files';

export interface Analysis {
  /** The flows that are always followed. */
  readonly flows: Flows;
  /** Also those of other kinds, which are followed when somebody asks. */
  flowsOf(source: SourceKind, sink: SinkKind): readonly Flow[];
  readonly observations: Observations;
  /** Whether a limit ended it before everything was followed. */
  readonly incomplete: boolean;
}

/** In the order of files and places. */
export class Flows {
  readonly all: Flow[] = [];
  private readonly byKinds = new Map<string, Flow[]>();

  add(flow: Flow): void {
    this.all.push(flow);
    const key = `${flow.source.kind} ${flow.sink.kind}`;
    const known = this.byKinds.get(key);
    if (known) known.push(flow);
    else this.byKinds.set(key, [flow]);
  }

  of(source: SourceKind, sink: SinkKind): readonly Flow[] {
    return this.byKinds.get(`${source} ${sink}`) ?? [];
  }
}

/** Compiles rows once for many analyses. */
export function knowledgeOf(libraries: readonly Library[]): Knowledge {
  return new Knowledge(libraries);
}

/** Finds every flow. `resolve` says which file an import names. */
export function analyze(programs: readonly Program[], knowledge: Knowledge, resolve: (from: string, specifier: string) => string | undefined): Analysis {
  return finished(analysisInSteps(programs, knowledge, resolve));
}

/** What it comes to without pauses. */
function finished<Answer>(steps: Generator<undefined, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with a pause every few milliseconds, in which whoever asked may do something else, or may ask for no more. */
export function* analysisInSteps(programs: readonly Program[], knowledge: Knowledge, resolve: (from: string, specifier: string) => string | undefined): Generator<undefined, Analysis> {
  const universe = new Universe(programs, resolve);
  const points = new PointsTo(universe, knowledge);
  yield* points.steps();
  const observations = new Observations(points);
  const { flows, incomplete } = yield* followed(points, (source) => !onDemand.has(source));
  const others = once(() => finished(followed(points, (source) => onDemand.has(source))).flows);
  return { flows, flowsOf: (source, sink) => (onDemand.has(source) ? others() : flows).of(source, sink), observations, incomplete: points.solver.incomplete || incomplete };
}

/** There is much of it, and only rules that are off by default ask where it goes. */
const onDemand: ReadonlySet<SourceKind> = new Set(['outside-content']);

function* followed(points: PointsTo, isFollowed: (source: SourceKind) => boolean): Generator<undefined, Pick<Analysis, 'flows' | 'incomplete'>> {
  const { universe } = points;
  const flows = new Flows();
  if (!points.callbacks.seeds.some(({ row }) => isFollowed(row.source))) return { flows, incomplete: false };
  const taint = new Taint(points);
  yield* taint.steps(isFollowed);
  const trace = new Trace(universe, taint.origins);
  const isCallers = (variable: number): boolean => taint.reaches('caller-input', variable);
  const written = writesNamedByCallers(points, isCallers, (variables) => taint.factsOf(variables));
  const lists = new ArgumentLists(points);
  const [taken, lines] = [new OptionsTaken(points, lists), new JoinedLines(lists)];
  const arrived = withoutNamedFiles([...taint.hits, ...written], universe)
    .filter((hit) => !taint.isChecked(hit) && taint.isOfEntry(hit) && (hit.row.sink !== 'result' || isCarriedOver(hit, points, taint.origins, isCallers)))
    .flatMap((hit): Hit[] => {
      if (hit.isUnplaced) return lines.isOf(hit) ? [hit] : [];
      if (hit.row.sink !== 'program-argument') return [hit];
      const options = taken.of(hit);
      return options.length > 0 ? [{ ...hit, options }] : [];
    });
  const hits = withoutReadTwice(arrived);
  hits.push(...hits.filter((hit) => hasOtherWays(hit, taint)).map((hit) => ({ ...hit, otherWays: taint.otherWays })));
  const trials = new Trials(points, isCallers, taint.enforced, taint.ownSchemas);
  const overPlaces = new TrialsOverPlaces(trials, taken, lines, (way) => isWithinLine(points, taint.renamings, way));
  const found = reported(hits, trials, overPlaces, new WholeTexts(trace))
    .filter((told) => !isFine(told))
    .map((told) => flowOf(told, taint, trace))
    .sort(byPlace);
  for (const flow of toldTogether(found)) flows.add(flow);
  return { flows, incomplete: taint.incomplete };
}

/** The kinds that a piece of the caller's hurts wherever it stands: what one input was checked for says nothing of another one beside it. */
const hurtByPieces: ReadonlySet<SinkKind> = new Set(['shell-command', 'code', 'sql', 'file-path']);

function hasOtherWays({ row, fact }: Hit, { otherWays }: Taint): boolean {
  return hurtByPieces.has(row.sink) && fact.source === 'caller-input' && wayBack(fact).some((known) => otherWays.has(known));
}

/** What is reported: one hit for each sink, or, where the kind hurts by what the value was put into, one for each place where that was done. */
function reported(hits: readonly Hit[], trials: Trials, overPlaces: TrialsOverPlaces, wholes: WholeTexts): readonly Reported[] {
  const isOverPlaces = ({ row }: Hit): boolean => places[row.sink] !== undefined;
  const first = firstPerSink(hits, { verdictOn: (hit, isOneOfMany) => (isOverPlaces(hit) ? overPlaces : trials).verdictOn(hit, isOneOfMany) });
  const found = [...first.values()].flatMap((tried): Reported[] => (isOverPlaces(tried.hit) ? [] : [{ tried, way: { facts: wayBack(tried.hit.fact), place: undefined }, others: [] }]));
  const sourcesTold = new Map<string, Set<Fact>>();
  const told = new Map<Instruction, Map<string, Reported & { readonly others: Hit[] }>>();
  for (const hit of hits) {
    const surest = first.get(sinkKey(hit));
    if (!isOverPlaces(hit) || !surest) continue;
    if (isOfText(hit.row.sink) && isPart(surest.hit) && !isPart(hit)) {
      if (hit.row.sink === 'sql') wholes.add(hit, overPlaces);
      continue;
    }
    const kind = `${hit.row.sink} ${hit.fact.source}`;
    const placeOn = (way: FactWay): Instruction => (way.place ?? hit.call.site).instruction;
    const sources = sourcesTold.get(sinkKey(hit)) ?? new Set<Fact>();
    sourcesTold.set(sinkKey(hit), sources);
    for (const { way, verdict } of overPlaces.openOf(hit, (known) => sources.has(known.facts[0]) || (told.get(placeOn(known))?.has(kind) ?? false))) {
      sources.add(verdict.way?.source.fact ?? way.facts[0]);
      const instruction = placeOn(way);
      const kinds = told.get(instruction) ?? new Map<string, Reported & { readonly others: Hit[] }>();
      told.set(instruction, kinds);
      const known = kinds.get(kind);
      if (!known) kinds.set(kind, { tried: { hit, verdict }, way, others: [] });
      else if (![known.tried.hit, ...known.others].some((other) => other.call === hit.call)) known.others.push(hit);
    }
  }
  const toldOver = [...told.values()].flatMap((kinds) => [...kinds.values()]);
  return [...fewOfEach(found), ...toldOver.flatMap((one) => asWhole(one, wholes))];
}

/** A part of a statement that its source may choose the whole of is told as that. */
function asWhole(reported: Reported, wholes: WholeTexts): readonly Reported[] {
  const { tried, others, way } = reported;
  const verdict = tried.hit.row.sink === 'sql' ? wholes.verdictOn([tried.hit, ...others], way) : undefined;
  if (!verdict) return [reported];
  return verdict.kind === 'held' ? [] : [{ ...reported, tried: { ...tried, verdict }, isWhole: true }];
}

/** How many ways are told of what the server itself hands out at one place: it may get everywhere, and is mended where it is read. */
const mostOfEach = 5;

/** The ways from one place after so many are told with the last of them. */
function fewOfEach(found: readonly Reported[]): readonly Reported[] {
  const bySource = new Map<string, (Reported & { readonly others: Hit[] })[]>();
  return found.flatMap((reported) => {
    const { hit } = reported.tried;
    if (hit.fact.source === 'caller-input') return [reported];
    const key = `${hit.row.sink} ${hit.fact.source} ${reported.way.facts[0].variable}`;
    const told = bySource.get(key) ?? [];
    bySource.set(key, told);
    const last = told[mostOfEach - 1];
    if (last) last.others.push(hit);
    else told.push({ ...reported, others: [] });
    return last ? [] : told.slice(-1);
  });
}

function byPlace(a: Flow, b: Flow): number {
  const [one, other] = [a.sink.location, b.sink.location];
  return compare(one.file, other.file) || one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
