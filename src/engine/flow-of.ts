// From a fact that reached a sink to a flow: the words, the places and the steps that a person is shown.
import type { Location, Span } from '../core/location';
import type { Entry, SourceKind } from '../ir/row';
import { calleeOf } from './code-places';
import type { Fact } from './facts';
import type { FaultyGuard, Flow } from './flow';
import type { Hit, Taint } from './taint';
import type { Trace } from './trace';
import { shortened } from './trace';
import type { Tried } from './trial/first-per-sink';
import { isPart } from './trial/first-per-sink';
import type { Verdict } from './trial/verdict';
import type { Way } from './trial/ways';
import type { Site } from './universe';
import { wayBack } from './way-back';
import type { FactWay } from './ways';

/** What is told of a hit: its way, and the hits that are told with it, as they came over the same place. */
export interface Reported {
  readonly tried: Tried;
  readonly way: FactWay;
  readonly others: readonly Hit[];
  /** The source gets to the same sink as all of the text, too. */
  readonly isWhole?: boolean;
}

/** The flow that a hit is the end of. It is shown at the place that the way leads over, if there is one. */
export function flowOf({ tried: { hit, verdict }, way: { facts: found, place }, others, isWhole }: Reported, taint: Taint, trace: Trace): Flow {
  const { fact, row } = hit;
  const { site, span } = endOf(hit);
  // The way ends there anyhow.
  const shown = place?.instruction === site.instruction ? undefined : place;
  const facts = (verdict.way && (hit.otherWays || !mayLead(found, verdict)) ? factsOn(verdict.way, shown) : undefined) ?? found;
  const way = trace.told(facts, site, span);
  const location = trace.location(site, span);
  const text = trace.text(site, hit.answer ? span : site.instruction.span);
  const name = hit.label ?? (hit.answer ? text : calleeOf(text));
  const { registration, row: registered } = hit.answer ? { ...hit.answer, row } : { registration: way.origin?.registration, row: way.origin?.row };
  const subject = registered && taint.subjects.of(registered, registration, facts, site);
  const entry = registered?.entry ?? 'tool';
  const guard = verdict.kind === 'passed' ? faultyGuard(verdict, trace) : undefined;
  return {
    source: { kind: fact.source, label: way.sourceLabel, location: way.sourceLocation },
    sink: { kind: row.sink, label: name, location: shown ? placeShown(shown, facts, taint, trace) : location },
    entry,
    subject,
    steps: [
      { location: way.sourceLocation, message: `\`${way.sourceLabel}\` ${originOf(fact.source, entry, subject === undefined || hit.answer ? `this ${entry}` : `the ${entry} \`${subject}\``)}` },
      ...way.steps,
      ...(guard ? [{ location: guard.location, message: `\`${guard.label}\` lets \`${guard.input}\` pass` }] : []),
      { location, message: hit.answer ? `the ${entry}${subject === undefined ? '' : ` \`${subject}\``} gives it back` : `\`${name}\` uses it` },
    ],
    elsewhere: others.map((other) => elsewhereOf(other, trace)),
    whole: isWhole === true || !isPart(hit),
    isSlight: row.isSlight ?? false,
    file: row.file?.is,
    confidence: hit.confidence,
    guard,
    sinkText: (shown ? trace.text(shown, shown.instruction.span) : text).replace(/\s/g, ''),
  };
}

/** Whether the source chooses all that each of the sinks gets, and does no harm with that. */
export function isFine({ tried: { hit }, others, isWhole }: Reported): boolean {
  return [hit, ...others].every((one) => one.wholeIsFine === true && (isWhole === true || !isPart(one)));
}

/** Whether the way may lead there, too, as the first that was found: no other one needs to be told then. */
function mayLead([source]: FactWay['facts'], verdict: Verdict): boolean {
  return verdict.kind === 'open' && (verdict.untried ?? []).some(({ source: { fact } }) => fact === source);
}

/** The facts on the way that is known to lead there; nothing where that does not go over the place. */
function factsOn({ entries, chain, source }: Way, place: Site | undefined): FactWay['facts'] | undefined {
  const isOver = !place || [...entries.map(({ call }) => call.site), ...chain.flatMap(({ hop }) => (hop.kind === 'step' ? [hop.site] : []))].some(({ instruction }) => instruction === place.instruction);
  return isOver && source.fact ? [source.fact, ...chain.slice(0, -1).reverse()] : undefined;
}

/** Where the data hurts: the argument of a call, or the piece of an answer. */
function endOf(hit: Hit): { readonly site: Site; readonly span: Span } {
  return hit.answer ? { site: hit.answer.site, span: answerSpan(hit.fact, hit.answer.site) } : { site: hit.call.site, span: argumentSpan(hit) };
}

function elsewhereOf(hit: Hit, trace: Trace): Flow['elsewhere'][number] {
  const { site, span } = endOf(hit);
  return { location: trace.location(site, span), message: hit.answer ? 'is given back, too' : `\`${calleeOf(trace.text(site, site.instruction.span))}\` uses it, too` };
}

function faultyGuard({ guard, input }: Verdict & { kind: 'passed' }, trace: Trace): FaultyGuard {
  const { span } = guard.instruction;
  return { label: trace.text(guard, span), location: trace.location(guard, span), input: shortened(input.replace(/\n/g, '\\n')) };
}

/** Where data comes from that nobody calls with. */
const elsewhere: Readonly<Partial<Record<Entry, string>>> = { 'remote server': 'comes from a remote server', archive: 'was chosen by whoever made the archive' };

function originOf(source: SourceKind, entry: Entry, called: string): string {
  switch (source) {
    case 'caller-input':
      return elsewhere[entry] ?? `comes from the caller of ${called}`;
    case 'secret':
      return 'is a secret of the server';
    case 'environment':
      return 'is the whole environment of the server';
    case 'error-detail':
      return 'tells how the server works inside';
    case 'outside-content':
      return 'was written by somebody else';
    case 'caller-token':
      return 'is what the caller proves with who it is';
  }
}

function argumentSpan({ call: { site }, argument }: Hit): Span {
  return site.instruction.args.find((candidate) => site.base + candidate.value === argument)?.span ?? site.instruction.span;
}

/** Of a text of several lines only the piece that the value is. */
function placeShown(place: Site, facts: FactWay['facts'], { renamings }: Taint, trace: Trace): Location {
  const { instruction } = place;
  const whole = trace.location(place, instruction.span);
  if (instruction.op !== 'make' || whole.range.start.line === whole.range.end.line) return whole;
  const put = facts[facts.findIndex(({ hop }) => hop.kind === 'step' && hop.site.instruction === instruction) - 1];
  const [first = -1] = put ? renamings.placesOf(put.variable, { ...place, instruction }) : [];
  const span = instruction.parts[first]?.span;
  return span ? trace.location(place, span) : whole;
}

/** The piece of an answer that has the data in it, as far inside as the answering function itself writes it. */
function answerSpan(fact: Fact, answer: Site): Span {
  let span = answer.instruction.span;
  for (const { hop } of wayBack(fact).reverse()) {
    if (hop.kind === 'source' || hop.kind === 'enter') return span;
    const site: Site = hop.kind === 'leave' ? hop.call.site : hop.site;
    if (site.function !== answer.function) return span;
    span = site.instruction.span;
    if (!isWrapping(site)) return span;
  }
  return span;
}

/** It only puts a value into another, or names it. */
function isWrapping({ instruction: made }: Site): boolean {
  return made.op === 'copy' || made.op === 'guard' || made.op === 'store' || (made.op === 'make' && (made.shape === 'list' || made.shape === 'record'));
}
