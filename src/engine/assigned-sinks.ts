// Members that hurt whatever gets them, such as the text of a message to a language model: an assignment counts as a call of which the value is
// the first argument.
import type { Span } from '../core/location';
import type { Instruction } from '../ir/program';
import type { CallSite } from './call-targets';
import type { Conditions } from './conditions';
import type { Fact } from './facts';
import { bitOf } from './harmless';
import type { KnowledgeNode } from './knowledge';
import { sinksAt } from './library-calls';
import type { FieldPath } from './paths';
import type { Hit } from './taint';
import type { Site } from './universe';

/** What an object gets under a name; `value` and `holder` are variables of the project. */
export interface Assignment {
  readonly site: Site;
  readonly member: string;
  readonly value: number;
  readonly holder: number;
  readonly span: Span;
}

export class AssignedSinks {
  private readonly calls = new Map<Instruction, Map<string, CallSite>>();
  private count = 0;

  constructor(
    private readonly assigned: KnowledgeNode,
    private readonly conditions: Conditions,
  ) {}

  /** The sinks that a fact reaches where it is, or is inside of, the value at a path of what is assigned. */
  hits(fact: Fact, assignment: Assignment, path: FieldPath): readonly Hit[] {
    const { member, holder, value } = assignment;
    const node = this.assigned.members.get(member);
    if (!node) return none;
    const hits: Hit[] = [];
    for (const row of sinksAt(node, path)) {
      if ((fact.harmless & bitOf(row.sink)) !== 0 || !this.conditions.holds(row.when, { args: [{ value }], self: holder })) continue;
      hits.push({ row, call: this.callFor(assignment), fact, argument: value, member, confidence: 'high', joined: false });
    }
    return hits;
  }

  private callFor({ site, member, value, holder, span }: Assignment): CallSite {
    const { base, instruction } = site;
    let known = this.calls.get(instruction);
    if (!known) this.calls.set(instruction, (known = new Map<string, CallSite>()));
    let call = known.get(member);
    if (!call) {
      const self = holder - base;
      const written = { op: 'call', span, target: self, callee: self, self, args: [{ value: value - base, span }] } as const;
      // Registrations are numbered from zero.
      call = { id: --this.count, site: { ...site, instruction: written }, target: holder, invocations: [], collected: [] };
      known.set(member, call);
    }
    return call;
  }
}

const none: readonly never[] = [];
