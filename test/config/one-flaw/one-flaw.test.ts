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
  const plain = shape.entry({ command: 'tickets-mcp' });
  const foreign = shape.entry({ command: 'tickets-mcp', env: { TICKETS_TOKEN: shape.foreign } });
  return [
    ...servers.flatMap(({ server, rules }, at) => {
      const entry = inShape(server, shape);
      return entry ? [{ name: `server-${at}`, entry, rules }] : [];
    }),
    ...(plain ? [{ name: 'substitution', entry: { ...shape.entry({ command: 'tickets-mcp', env: { TICKETS_TOKEN: '$(pass tickets)' } }) }, rules: ['unsupported-placeholder'] }] : []),
    ...(foreign ? [{ name: 'foreign', entry: foreign, rules: ['unsupported-placeholder'] }] : []),
    ...(shape.approval ? [{ name: 'approved', entry: { ...plain, ...shape.approval }, rules: ['auto-approved-tools'] }] : []),
    ...(shape.envFile === undefined ? [] : [{ name: 'env-file', entry: { ...plain, envFile: shape.envFile }, rules: ['exposed-env-file'] }]),
  ];
}

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  const servers = allIn(shape);

  test('one finding for each flaw', async () => {
    const text = shape.write(Object.fromEntries(servers.map(({ name, entry }) => [name, entry])));
    const { findings, notices } = await audit([{ path: shape.file, text }, { path: '.gitignore', text: 'node_modules\n' }]);
    expect(notices).toEqual([]);
    const wrong = servers.flatMap(({ name, entry, rules }) => {
      const found = findings.filter(({ subject }) => subject === name).map(({ rule }) => rule);
      return found.join() === rules.join() ? [] : [`${JSON.stringify(entry)} has ${found.join() || 'nothing'}, not ${rules.join() || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
    expect(findings).toHaveLength(servers.flatMap(({ rules }) => rules).length);
  });

  test.each(['tick\u200bets', 'tісkets', 'Tickets'])('one finding for the name %j beside `tickets`', async (name) => {
    const text = shape.write({ tickets: shape.entry({ command: 'tickets-mcp' }), notes: shape.entry({ command: 'notes-mcp' }), [name]: shape.entry({ command: 'other-mcp' }) });
    const { findings } = await audit([{ path: shape.file, text }]);
    expect(findings.map(({ rule, subject }) => [rule, subject])).toEqual([['ambiguous-server-name', name]]);
  });

  test('one finding for a server that nobody has approved', async () => {
    const entries = { browser: shape.entry({ command: 'npx', args: ['-y', '@playwright/mcp@0.0.83'] }), tickets: shape.entry({ command: 'npx', args: ['-y', '@acme/mcp@2.1.0'] }) };
    const policy = { path: 'mcp-audit.policy.json', text: '{ "approvedServers": ["npm:@playwright/mcp"] }' };
    const { findings } = await audit([{ path: shape.file, text: shape.write(entries) }, policy]);
    expect(findings.map(({ rule, subject }) => [rule, subject])).toEqual([['unapproved-server', 'tickets']]);
  });
});
