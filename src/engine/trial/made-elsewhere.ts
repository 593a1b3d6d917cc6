// Ways that no run takes: what one `new` gave a constructor does not come out of an object that another one made. Computes nothing.
import type { Call } from '../../ir/program';
import type { CallSite } from '../call-targets';
import type { PointsTo } from '../points-to';
import type { Way } from './ways';

const mostCopies = 8;

/** Whether the way enters a constructor by another call than that which certainly made the object that it reads what was stored there of. */
export function isMadeElsewhere(points: PointsTo, way: Way): boolean {
  const constructed = way.entries.filter(({ call }) => call.site.instruction.construct !== undefined);
  if (constructed.length === 0) return false;
  const makers = makersOn(points, way);
  return constructed.some(({ call, function: id }) => {
    const maker = makers.get(id);
    return maker !== undefined && maker !== call.site.instruction;
  });
}

/** By constructor: the call that made the object in which it stored what is on the way. */
function makersOn(points: PointsTo, { chain }: Way): ReadonlyMap<number, Call> {
  const makers = new Map<number, Call>();
  // By function: the call that the way came back from. The end of the way comes first.
  const leftBy = new Map<number, CallSite>();
  for (const { hop, variable } of chain) {
    if (hop.kind === 'leave') for (const { function: id } of hop.call.invocations) if (id !== undefined) leftBy.set(id, hop.call);
    if (hop.kind !== 'step' || hop.site.instruction.op !== 'store') continue;
    const holder = hop.site.base + hop.site.instruction.base;
    // Somebody else who holds the object sees what was stored there.
    const maker = variable === holder ? undefined : (makerOf(points, variable) ?? makerOfReceiver(points, variable, leftBy));
    for (const { function: id } of (maker && points.calls.at(maker)?.invocations) ?? []) if (maker && id !== undefined && selfOf(points, id) === holder) makers.set(id, maker);
  }
  return makers;
}

/** Of `this` in a function, what made the object that it was called on. */
function makerOfReceiver(points: PointsTo, variable: number, leftBy: ReadonlyMap<number, CallSite>): Call | undefined {
  for (const [id, { site }] of leftBy) {
    const { self } = site.instruction;
    if (self !== undefined && selfOf(points, id) === variable) return makerOf(points, site.base + self);
  }
  return undefined;
}

function selfOf({ universe }: PointsTo, id: number): number | undefined {
  const { body, program } = universe.function(id);
  return body.self === undefined ? undefined : universe.module(program).base + body.self;
}

/** The `new` that alone made what the variable holds. */
function makerOf({ universe }: PointsTo, variable: number): Call | undefined {
  let at = variable;
  for (let copies = 0; copies < mostCopies; copies++) {
    const [made, another] = universe.definitionsOf(at);
    if (!made || another) return undefined;
    const { instruction, base } = made;
    if (instruction.op === 'call') return instruction.construct === true ? instruction : undefined;
    if (instruction.op !== 'copy' && instruction.op !== 'guard') return undefined;
    at = base + instruction.value;
  }
  return undefined;
}
