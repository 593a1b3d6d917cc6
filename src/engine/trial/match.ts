// Matches a text with a regular expression in time linear in the text, whatever the expression: the audited code may hold one that explodes.
// Answers nothing for expressions that look further than one character around, with back references or very many repetitions.
import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** Where the expression was found, and what its groups took. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

type Step =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'split'; readonly ways: readonly number[] }
  | { readonly kind: 'save'; readonly slot: number; readonly next: number }
  | { readonly kind: 'assert'; readonly holds: (before: string | undefined, after: string | undefined) => boolean; readonly next: number }
  | { readonly kind: 'match' };

const mostSteps = 2000;
const longestText = 2000;
const longestPattern = 1000;

class NotRegular extends Error {}

export class Matcher {
  private readonly steps: Step[] = [];
  private readonly first: number;
  private readonly groups: number;

  /** The matcher of an expression; nothing where it cannot be matched in linear time. */
  static of(source: string, flags: string): Matcher | undefined {
    if (source.length > longestPattern) return undefined;
    try {
      return new Matcher(source, flags);
    } catch {
      return undefined;
    }
  }

  private constructor(
    source: string,
    private readonly flags: string,
  ) {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
    this.groups = countOf(pattern);
    const end = this.add({ kind: 'match' });
    this.first = this.alternatives(pattern.alternatives, end);
  }

  /** The first place at or after `from` where the expression matches. */
  find(text: string, from = 0): Match | undefined {
    if (text.length > longestText) return undefined;
    for (let start = from; start <= text.length; start++) {
      const match = this.at(text, start);
      if (match) return match;
      if (this.flags.includes('y')) return undefined;
    }
    return undefined;
  }

  /** Threads in the order of preference, each step at most once for each character. */
  private at(text: string, start: number): Match | undefined {
    let threads: Thread[] = [];
    this.enter(threads, new Set(), this.first, [], text, start);
    let found: Match | undefined;
    for (let at = start; threads.length > 0; at++) {
      const character = text[at];
      const next: Thread[] = [];
      const seen = new Set<number>();
      for (const thread of threads) {
        const step = this.steps[thread.step];
        if (step?.kind === 'match') {
          found = { start, end: at, groups: this.groupsOf(thread.saved, text) };
          break;
        }
        if (step?.kind === 'character' && character !== undefined && step.test(character)) this.enter(next, seen, step.next, thread.saved, text, at + 1);
      }
      threads = next;
    }
    return found;
  }

  private groupsOf(saved: readonly (number | undefined)[], text: string): (string | undefined)[] {
    return Array.from({ length: this.groups }, (_, index) => {
      const [start, end] = [saved[2 * index], saved[2 * index + 1]];
      return start === undefined || end === undefined ? undefined : text.slice(start, end);
    });
  }

  private enter(threads: Thread[], seen: Set<number>, first: number, saved: readonly (number | undefined)[], text: string, at: number): void {
    const pending: Thread[] = [{ step: first, saved }];
    for (let thread = pending.pop(); thread; thread = pending.pop()) {
      if (seen.has(thread.step)) continue;
      seen.add(thread.step);
      const step = this.steps[thread.step];
      if (!step) continue;
      const { saved: slots } = thread;
      if (step.kind === 'split') for (const way of step.ways.toReversed()) pending.push({ step: way, saved: slots });
      else if (step.kind === 'save') pending.push({ step: step.next, saved: Object.assign([...slots], { [step.slot]: at }) });
      else if (step.kind === 'assert') {
        if (step.holds(text[at - 1], text[at])) pending.push({ step: step.next, saved: slots });
      } else threads.push(thread);
    }
  }

  private add(step: Step): number {
    if (this.steps.length >= mostSteps) throw new NotRegular();
    return this.steps.push(step) - 1;
  }

  private alternatives(alternatives: readonly AST.Alternative[], next: number): number {
    const ways = alternatives.map(({ elements }) => elements.reduceRight((after, element) => this.element(element, after), next));
    return ways.length === 1 ? (ways[0] ?? next) : this.add({ kind: 'split', ways });
  }

  private element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return this.add({ kind: 'character', test: testOf(element, this.flags), next });
      case 'Group':
        return this.alternatives(element.alternatives, next);
      case 'CapturingGroup': {
        const slot = 2 * indexOf(element);
        const end = this.add({ kind: 'save', slot: slot + 1, next });
        return this.add({ kind: 'save', slot, next: this.alternatives(element.alternatives, end) });
      }
      case 'Quantifier':
        return this.repeated(element, next);
      case 'Assertion':
        return this.assertion(element, next);
      default:
        throw new NotRegular();
    }
  }

  private repeated({ element, min, max, greedy }: AST.Quantifier, next: number): number {
    let after = next;
    if (max === Infinity) {
      const split: { kind: 'split'; ways: number[] } = { kind: 'split', ways: [] };
      after = this.add(split);
      const again = this.element(element, after);
      split.ways.push(...(greedy ? [again, next] : [next, again]));
    } else
      for (let count = min; count < max; count++) {
        const once = this.element(element, after);
        after = this.add({ kind: 'split', ways: greedy ? [once, next] : [next, once] });
      }
    for (let count = 0; count < min; count++) after = this.element(element, after);
    return after;
  }

  private assertion(element: AST.Assertion, next: number): number {
    const lines = this.flags.includes('m');
    switch (element.kind) {
      case 'start':
        return this.add({ kind: 'assert', next, holds: (before) => before === undefined || (lines && isBreak(before)) });
      case 'end':
        return this.add({ kind: 'assert', next, holds: (_, after) => after === undefined || (lines && isBreak(after)) });
      case 'word': {
        const { negate } = element;
        return this.add({ kind: 'assert', next, holds: (before, after) => (isWord(before) !== isWord(after)) !== negate });
      }
      default: {
        const beside = this.beside(element);
        const { negate } = element;
        return this.add({ kind: 'assert', next, holds: (before, after) => beside(element.kind === 'lookbehind' ? before : after) !== negate });
      }
    }
  }

  /** What one character, or the end of the text, is asked beside a place. */
  private beside({ alternatives, kind }: AST.LookaroundAssertion): (character: string | undefined) => boolean {
    const end = kind === 'lookbehind' ? 'start' : 'end';
    const lines = this.flags.includes('m');
    const tests = alternatives.map(({ elements: [only, ...others] }) => {
      if (!only || others.length > 0) throw new NotRegular();
      if (only.type === 'Assertion' && only.kind === end) return (character: string | undefined) => character === undefined || (lines && isBreak(character));
      if (only.type !== 'Character' && only.type !== 'CharacterClass' && only.type !== 'CharacterSet') throw new NotRegular();
      const test = testOf(only, this.flags);
      return (character: string | undefined) => character !== undefined && test(character);
    });
    return (character) => tests.some((test) => test(character));
  }
}

interface Thread {
  readonly step: number;
  readonly saved: readonly (number | undefined)[];
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/** Asks the language itself whether one element matches one character. */
function testOf(element: AST.Character | AST.CharacterClass | AST.CharacterSet, flags: string): (character: string) => boolean {
  const single = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gmy]/g, ''));
  const known = new Map<string, boolean>();
  return (character) => {
    let answer = known.get(character);
    if (answer === undefined) known.set(character, (answer = single.test(character)));
    return answer;
  };
}

const indices = new WeakMap<AST.CapturingGroup, number>();

function indexOf(group: AST.CapturingGroup): number {
  return indices.get(group) ?? 0;
}

/** Numbers the groups in the order in which they open. */
function countOf(pattern: AST.Pattern): number {
  let count = 0;
  const visit = (alternatives: readonly AST.Alternative[]): void => {
    for (const { elements } of alternatives)
      for (let element of elements) {
        while (element.type === 'Quantifier') element = element.element;
        if (element.type === 'CapturingGroup') indices.set(element, count++);
        if (element.type === 'CapturingGroup' || element.type === 'Group') visit(element.alternatives);
      }
  };
  visit(pattern.alternatives);
  return count;
}
