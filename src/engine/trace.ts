// From a fact back to its source: the way of the data, as steps that a person can follow.
import type { Step } from '../core/finding';
import type { Location, Span } from '../core/location';
import { LineMap } from '../core/location';
import type { Fact } from './facts';
import type { Origin } from './taint';
import type { Site, Universe } from './universe';
import type { FactWay } from './ways';

const mostSteps = 24;

export interface Way {
  readonly origin: Origin | undefined;
  readonly sourceLabel: string;
  readonly sourceLocation: Location;
  /** Between source and sink, neither included. */
  readonly steps: readonly Step[];
}

export class Trace {
  private readonly lines = new Map<number, LineMap>();

  constructor(
    private readonly universe: Universe,
    private readonly origins: ReadonlyMap<Fact, Origin>,
  ) {}

  /** A way, which begins at the source, as a person follows it; `end` is where the value is used at last. */
  told([source, ...others]: FactWay['facts'], end: Site, span: Span): Way {
    const origin = this.origins.get(source);
    const named = this.asRead(source) ?? this.nameOfSource(source, source.path.slice(origin?.within.length).join('.'), others, { site: end, span });
    return { origin, sourceLabel: named.label, sourceLocation: named.location, steps: thinned(others.slice(named.used).flatMap((hop) => this.stepOf(hop, named.label))) };
  }

  location(site: Site, span: Span): Location {
    const { program } = this.universe.module(site.program);
    let lines = this.lines.get(site.program);
    if (!lines) this.lines.set(site.program, (lines = new LineMap(program.text)));
    return { file: program.file, range: lines.range(span) };
  }

  text(site: Site, span: Span): string {
    return shortened(this.universe.module(site.program).program.text.slice(span.start, Math.min(span.end, span.start + 400)));
  }

  /** What is no caller's, or has a name of its own, is called by that: `API_KEY` of `process.env`, `stack` of an error. */
  private asRead(source: Fact): { label: string; location: Location; used: number } | undefined {
    if (source.source === 'caller-input' && this.origins.get(source)?.row.named === undefined) return undefined;
    const site = this.universe.definitionsOf(source.variable).find(({ instruction }) => instruction.op === 'load');
    if (site?.instruction.op !== 'load' || typeof site.instruction.key !== 'string') return undefined;
    return { label: site.instruction.key, location: this.location(site, site.instruction.span), used: 0 };
  }

  /** What a person calls the source: the member that is read of it first, else the name it has. */
  private nameOfSource(source: Fact, member: string, others: readonly Fact[], end: { site: Site; span: Span }): { label: string; location: Location; used: number } {
    let label = member;
    for (const [index, fact] of others.entries()) {
      const { hop } = fact;
      if (hop.kind !== 'step') continue;
      const { instruction } = hop.site;
      if (instruction.op === 'load' && typeof instruction.key === 'string' && !/^\d+$/.test(instruction.key)) {
        label = fact.path.length > 0 ? label || instruction.key : instruction.key;
        if (fact.path.length === 0 && !isContainer(instruction.key)) return { label, location: this.location(hop.site, instruction.span), used: index + 1 };
        continue;
      }
      if (instruction.op === 'load' || instruction.op === 'copy' || instruction.op === 'guard') continue;
      // A value without a name that goes through a schema is named by what is read of the result.
      if (instruction.op === 'call' && !fact.part && label === '' && this.universe.nameOf(source.variable) === undefined) continue;
      return { label: label || this.nameOf(source), location: this.location(hop.site, this.spanOfUse(fact, others[index - 1] ?? source)), used: index };
    }
    const first = others.find((fact) => fact.hop.kind === 'step');
    const location = first?.hop.kind === 'step' ? this.location(first.hop.site, first.hop.site.instruction.span) : this.location(end.site, end.span);
    return { label: label || this.nameOf(source), location, used: 0 };
  }

  private nameOf(fact: Fact): string {
    const read = this.universe.definitionsOf(fact.variable).find(({ instruction }) => instruction.op === 'load')?.instruction;
    return this.universe.nameOf(fact.variable) ?? (read?.op === 'load' && typeof read.key === 'string' ? read.key : 'its input');
  }

  private spanOfUse(fact: Fact, used: Fact): Span {
    if (fact.hop.kind !== 'step') return { start: 0, end: 0 };
    const { instruction, base } = fact.hop.site;
    if (instruction.op !== 'call') return instruction.span;
    return instruction.args.find((argument) => base + argument.value === used.variable)?.span ?? instruction.span;
  }

  private stepOf(fact: Fact, known: string): Step[] {
    const { hop } = fact;
    if (hop.kind === 'enter') {
      const { site } = hop.call;
      const name = fact.context.function === undefined ? '' : this.universe.function(fact.context.function).body.name;
      const param = this.universe.nameOf(fact.variable);
      return [{ location: this.location(site, site.instruction.span), message: `is passed to ${name ? `\`${name}\`` : 'a function'}${param ? ` as \`${param}\`` : ''}` }];
    }
    if (hop.kind === 'leave') return [{ location: this.location(hop.call.site, hop.call.site.instruction.span), message: 'comes back from the call' }];
    if (hop.kind === 'source') return [];
    const { site } = hop;
    const { instruction } = site;
    const location = this.location(site, instruction.span);
    if (instruction.op === 'make' && instruction.shape !== 'list' && instruction.shape !== 'record') return [{ location, message: `becomes part of \`${this.text(site, instruction.span)}\`` }];
    if (instruction.op === 'store') return [{ location, message: 'is kept in an object' }];
    if (instruction.op === 'copy') {
      const name = this.universe.nameOf(fact.variable);
      return name && name !== known ? [{ location, message: `is called \`${name}\`` }] : [];
    }
    return [];
  }
}

/** Names that only hold the caller's values together. */
function isContainer(key: string): boolean {
  return key === 'params' || key === 'arguments' || key === 'data';
}

/** One line of at most 60 characters. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Without steps that stand on the same line as the next one, and not longer than a person reads. */
function thinned(steps: readonly Step[]): Step[] {
  const kept = steps.filter((step, index) => {
    const next = steps[index + 1];
    return next?.location.file !== step.location.file || next.location.range.start.line !== step.location.range.start.line;
  });
  return kept.length > mostSteps ? [...kept.slice(0, mostSteps / 2), ...kept.slice(-mostSteps / 2)] : kept;
}
