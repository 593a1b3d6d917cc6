// Puts texts together from what the code says: constants of any file, templates, sums, and what string methods make of them.
import { parsePath } from '../ir/access-path';
import type { Constant } from '../ir/program';
import { makesText } from '../ir/program';
import type { SummaryRow } from '../ir/row';
import type { Invocation } from './call-targets';
import type { MadeFrom } from './made-from';
import type { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import { membersOf, variablesAt } from './derivation';
import { anyElement } from './paths';
import type { Text, TextPiece } from './text';
import type { Site } from './universe';

const mostTexts = 60;
const mostPieces = 200;
const deepest = 8;
/** A registry of tools is a long way round. */
const mostBefore = 4000;

export class Texts {
  /** By the depth that was left, as that decides how much of a text is told. */
  private readonly known = Array.from({ length: deepest + 1 }, () => new Map<number, readonly Text[]>());

  constructor(
    private readonly points: PointsTo,
    private readonly places: CodePlaces,
    private readonly madeFrom: MadeFrom,
  ) {}

  /** Each text that the node may hold; where nothing of it is known, one that says where it comes from. Empty where it holds no text. */
  of(node: number, depth = deepest): readonly Text[] {
    const known = this.known[depth]?.get(node);
    if (known) return known;
    const found: Text[] = [];
    this.known[depth]?.set(node, found);
    for (const variable of this.points.solver.before(node, mostBefore)) {
      if (found.length >= mostTexts) break;
      if (variable < this.points.universe.variables) found.push(...this.at(variable, depth));
    }
    return found;
  }

  private at(variable: number, depth: number): readonly Text[] {
    const { universe } = this.points;
    const constant = universe.constantOf(variable);
    if (constant) return this.constant(variable, constant);
    const sites = universe.definitionsOf(variable);
    if (sites.length === 0) return this.points.solver.isFed(variable) || this.holdsObject(variable) ? [] : this.unknown(variable, undefined);
    return sites.flatMap((site) => this.made(variable, site, depth));
  }

  private made(variable: number, site: Site, depth: number): readonly Text[] {
    const { instruction, base } = site;
    if (instruction.op === 'make') return depth > 0 && makesText(instruction) ? [this.joined(instruction.parts.map((part) => this.of(base + part.value, depth - 1)))] : [];
    if (instruction.op === 'load') return this.points.solver.isFed(variable) || this.holdsObject(variable) ? [] : this.unknown(variable, site);
    if (instruction.op !== 'call' || this.isOperator(base + instruction.callee)) return [];
    const invocations = this.points.calls.at(instruction)?.invocations ?? [];
    if (depth > 0)
      for (const invocation of invocations) {
        const parts = this.partsOf(invocation, depth - 1);
        if (parts.length > 0) return [this.joined(parts)];
      }
    return this.points.solver.isFed(variable) || this.holdsObject(variable) ? [] : this.unknown(variable, site);
  }

  private isOperator(variable: number): boolean {
    return this.points.universe.constantOf(variable)?.kind === 'operator';
  }

  private holdsObject(variable: number): boolean {
    return this.points.tokensOf(variable).some((token) => this.points.values.get(token).kind !== 'library');
  }

  private constant(variable: number, constant: Constant): readonly Text[] {
    if (constant.kind !== 'text' && constant.kind !== 'number') return [];
    const text = constant.kind === 'text' ? constant.text : String(constant.number);
    const at = this.points.universe.moduleOf(variable);
    const { program, base } = this.points.universe.module(at);
    const place = program.places.get(variable - base);
    const location = this.places.location(at, place ?? { start: 0, end: 0 });
    const verbatim = place !== undefined && program.text.slice(place.start, place.end) === text;
    return [{ pieces: [{ kind: 'known', text, location, verbatim }], exact: true }];
  }

  private unknown(variable: number, site: Site | undefined): readonly Text[] {
    const name = this.points.universe.nameOf(variable);
    if (!site && name === undefined) return [];
    const program = this.points.universe.moduleOf(variable);
    const location = site ? this.places.locationOf(site) : this.places.location(program, { start: 0, end: 0 });
    const label = site ? this.places.textOf(site) : (name ?? '');
    const { madeFrom } = this;
    return [{ pieces: [{ kind: 'unknown', label, location, get origins() { return madeFrom.origins(variable); } }], exact: false }];
  }

  /** One text of parts, each of which may be one of several. */
  private joined(parts: readonly (readonly Text[])[]): Text {
    const pieces: TextPiece[] = parts.flatMap((ways) => ways.flatMap((way) => way.pieces)).slice(0, mostPieces);
    return { pieces, exact: parts.every((ways) => ways.length === 1 && ways[0]?.exact) };
  }

  /** What a string function makes its result from, by the rows about it. */
  private partsOf(invocation: Invocation, depth: number): (readonly Text[])[] {
    return (invocation.library?.summaries ?? []).flatMap((row) => (isMadeText(row) ? this.partsAt(row, invocation, depth) : []));
  }

  private partsAt({ from }: SummaryRow, invocation: Invocation, depth: number): (readonly Text[])[] {
    const [place, ...steps] = parsePath(from);
    if (steps.some(({ step }) => step !== 'member' && step !== 'any')) return [];
    return variablesAt(place, invocation).flatMap((variable) => {
      if (steps.length === 1 && steps[0]?.step === 'any') return this.elements(variable, depth);
      const node = membersOf(steps).reduce((at, name) => this.points.solver.member(at, name === anyElement ? undefined : name), variable);
      this.points.solver.solve();
      return [this.of(node, depth)].filter((ways) => ways.length > 0);
    });
  }

  /** The elements of a list, in their order where it is written out. */
  private elements(list: number, depth: number): (readonly Text[])[] {
    for (const variable of this.points.solver.before(list, mostBefore)) {
      if (variable >= this.points.universe.variables) continue;
      for (const { instruction, base } of this.points.universe.definitionsOf(variable)) {
        if (instruction.op !== 'make' || instruction.shape !== 'list') continue;
        return instruction.parts.flatMap((part) => (part.spread && depth > 0 ? this.elements(base + part.value, depth - 1) : [this.of(base + part.value, depth)])).filter((ways) => ways.length > 0);
      }
    }
    const node = this.points.solver.member(list, undefined);
    this.points.solver.solve();
    return [this.of(node, depth)].filter((ways) => ways.length > 0);
  }
}

function isMadeText({ summary, to }: SummaryRow): boolean {
  return summary === 'taint' && (to === 'ReturnValue' || to === 'Instance');
}
