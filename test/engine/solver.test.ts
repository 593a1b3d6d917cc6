// Values reach variables along edges, members and what objects take from others, in whatever order all of that becomes known.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Solver } from '../../src/engine/solver';
import type { AbstractObject, Token } from '../../src/engine/values';
import { Values } from '../../src/engine/values';

function solverOf(variables: number): Solver {
  const solver = new Solver(new Values(), variables);
  solver.members = { load: () => undefined, store: () => undefined, call: () => undefined };
  return solver;
}

function object(solver: Solver, name: string, isList = false): { token: Token; object: AbstractObject } {
  return solver.values.object(name, 0, isList);
}

function reached(solver: Solver, node: number): Token[] {
  solver.solve();
  return [...solver.tokensOf(node)].sort((a, b) => a - b);
}

test('values go round in circles once', () => {
  const solver = solverOf(3);
  solver.edge(0, 1);
  solver.edge(1, 2);
  solver.edge(2, 0);
  const { token } = object(solver, 'a');
  solver.add(1, token);
  expect([0, 1, 2].map((node) => reached(solver, node))).toEqual([[token], [token], [token]]);
});

test('a member is read whether it was stored before or is stored later', () => {
  const solver = solverOf(5);
  const holder = object(solver, 'holder');
  const [one, two] = [object(solver, 'one').token, object(solver, 'two').token];
  solver.add(0, holder.token);
  solver.add(1, one);
  solver.add(2, two);
  solver.store(0, 'x', 1);
  solver.load(0, 'x', 3);
  solver.load(0, undefined, 4);
  expect(reached(solver, 3)).toEqual([one]);
  solver.store(0, 'x', 2);
  expect(reached(solver, 3)).toEqual([one, two]);
  expect(reached(solver, 4)).toEqual([one, two]);
  expect(solver.member(0, 'x')).toBe(solver.member(0, 'x'));
});

test('what is stored under a name that nobody knows may be read by any, but is no method of a list', () => {
  for (const [isList, key, found] of [[false, 'map', true], [true, 'map', false], [true, '7', true]] as const) {
    const solver = solverOf(3);
    const { token } = object(solver, 'value');
    solver.add(0, object(solver, 'holder', isList).token);
    solver.add(1, token);
    solver.load(0, key, 2);
    solver.store(0, undefined, 1);
    expect(reached(solver, 2)).toEqual(found ? [token] : []);
  }
});

test('an object has the members of what it takes them from, also when those come later and lead back to it', () => {
  const solver = solverOf(5);
  const [heir, source] = [object(solver, 'heir'), object(solver, 'source')];
  const { token } = object(solver, 'value');
  solver.add(0, heir.token);
  solver.load(0, 'x', 4);
  solver.delegate(heir.object, 1);
  solver.delegate(source.object, 0);
  solver.add(1, source.token);
  solver.add(3, token);
  solver.add(2, source.token);
  solver.store(2, 'x', 3);
  expect(reached(solver, 4)).toEqual([token]);
});

test('a listener hears of every value once', () => {
  const solver = solverOf(2);
  const heard: Token[] = [];
  const [one, two] = [object(solver, 'one').token, object(solver, 'two').token];
  solver.add(0, one);
  solver.solve();
  solver.when(0, (token) => heard.push(token));
  solver.edge(1, 0);
  solver.add(1, one);
  solver.add(1, two);
  solver.solve();
  expect(heard).toEqual([one, two]);
});

test('the order in which things become known does not matter', () => {
  const node = fc.nat(9);
  const fact = fc.oneof(
    fc.record({ kind: fc.constant('edge' as const), from: node, to: node }),
    fc.record({ kind: fc.constant('add' as const), from: node, to: fc.nat(3) }),
    fc.record({ kind: fc.constant('load' as const), from: node, to: node }),
    fc.record({ kind: fc.constant('store' as const), from: node, to: node }),
    fc.record({ kind: fc.constant('take' as const), from: fc.nat(3), to: node }),
  );
  const solved = (facts: readonly { kind: string; from: number; to: number }[], pause: number): Token[][] => {
    const solver = solverOf(10);
    const objects = ['a', 'b', 'c', 'd'].map((name) => object(solver, name));
    facts.forEach(({ kind, from, to }, at) => {
      if (kind === 'edge') solver.edge(from, to);
      else if (kind === 'add') solver.add(from, objects[to]!.token);
      else if (kind === 'load') solver.load(from, from % 2 === 0 ? 'x' : undefined, to);
      else if (kind === 'store') solver.store(from, to % 3 === 0 ? undefined : 'x', to);
      else solver.delegate(objects[from]!.object, to);
      if (at % pause === 0) solver.solve();
    });
    return Array.from({ length: 10 }, (_, at) => reached(solver, at));
  };
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), fc.integer(), (facts, pause, seed) => {
      const shuffled = facts.map((one, at) => ({ one, rank: Math.sin(seed + at * 7919) })).sort((a, b) => a.rank - b.rank);
      expect(solved(shuffled.map(({ one }) => one), pause)).toEqual(solved(facts, 100));
    }),
    { numRuns: Number(process.env.MCP_AUDIT_RUNS ?? 300) },
  );
});
