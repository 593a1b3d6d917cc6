// Members that hurt whatever gets them, such as the text of a message to a language model: an assignment counts as a call of which the value is
// the first argument.
import type { Instruction } from '../ir/program';
import type { CallSite } from './call-targets';
import type { Conditions } from './conditions';
import type { Fact } from './facts';
import { bitOf } from './harmless';
import type { KnowledgeNode } from './knowledge';
import { sinksAt } from './library-calls';
import { isInMarkup } from './markup';
import type { FieldPath } from './paths';
import type { PointsTo } from './points-to';
import type { Hit } from './taint';
import type { Assignment } from './written-as-call';
import { writtenAsCall } from './written-as-call';

/** What an object gets under a name. */
type NamedAssignment = Assignment & { readonly member: string };

export class AssignedSinks {
  private readonly calls = new Map<Instruction, Map<string, CallSite>>();
  private count = 0;

  constructor(
    private readonly assigned: KnowledgeNode,
    private readonly conditions: Conditions,
    private readonly points: PointsTo,
  ) {}

  /** The sinks that a fact reaches where it is, or is inside of, the value at a path of what is assigned. */
  hits(fact: Fact, assignment: NamedAssignment, path: FieldPath): readonly Hit[] {
    const { member, holder, value } = assignment;
    const node = this.assigned.members.get(member);
    if (!node) return none;
    const hits: Hit[] = [];
    for (const row of sinksAt(node, path)) {
      if ((fact.harmless & bitOf(row.sink)) !== 0 || !this.conditions.holds(row.when, { args: [{ value }], self: holder })) continue;
      if (row.inMarkup && !isInMarkup(this.points, fact)) continue;
      hits.push({ row, call: this.callFor(assignment), fact, argument: value, label: member, confidence: 'high', joined: false });
    }
    return hits;
  }

  private callFor(assignment: NamedAssignment): CallSite {
    const { instruction } = assignment.site;
    let known = this.calls.get(instruction);
    if (!known) this.calls.set(instruction, (known = new Map<string, CallSite>()));
    let call = known.get(assignment.member);
    if (!call) known.set(assignment.member, (call = writtenAsCall(assignment, { kind: 'named', number: this.count++ })));
    return call;
  }
}

const none: readonly never[] = [];
