// Each flaw is one finding in the shape of every host that can have it, and servers without a flaw have none: alone, and all in one file.
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit';
import { inShape } from './in-shape';
import { clean, flawed } from './servers';
import type { Shape } from './shapes';
import { shapes } from './shapes';

interface Named {
  readonly name: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly rules: readonly string[];
}

function allIn(shape: Shape): readonly Named[] {
  const servers = [...Object.entries(flawed).flatMap(([rule, some]) => some.map((server) => ({ server, rules: [rule] }))), ...clean.map((server) => ({ server, rules: [] }))];
  const [foreign, approved] = [shape.entry({ command: 'tickets-mcp', env: { TICKETS_TOKEN: shape.foreign } }), shape.approval && shape.entry({ command: 'tickets-mcp' })];
  return [
    ...servers.flatMap(({ server, rules }, at) => {
      const entry = inShape(server, shape);
      return entry ? [{ name: `server-${at}`, entry, rules }] : [];
    }),
    ...(foreign ? [{ name: 'foreign', entry: foreign, rules: ['unsupported-placeholder'] }] : []),
    ...(approved ? [{ name: 'approved', entry: { ...approved, ...shape.approval }, rules: ['auto-approved-tools'] }] : []),
  ];
}

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  const servers = allIn(shape);

  test('one finding for each flaw', async () => {
    const text = shape.write(Object.fromEntries(servers.map(({ name, entry }) => [name, entry])));
    const { findings, notices } = await audit([{ path: shape.file, text }]);
    expect(notices).toEqual([]);
    const wrong = servers.flatMap(({ name, entry, rules }) => {
      const found = findings.filter(({ subject }) => subject === name).map(({ rule }) => rule);
      return found.join() === rules.join() ? [] : [`${JSON.stringify(entry)} has ${found.join() || 'nothing'}, not ${rules.join() || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  });
});
