// Configurations of every host as they are while somebody types, and as other programs leave them: nothing throws, what is found lies in the text, and what
// fixers make of a whole file is one, without the finding.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { completionsAt } from '../../src/authoring/completions-at';
import { explanationAt } from '../../src/authoring/explanation-at';
import type { Finding } from '../../src/core/finding';
import { LineMap } from '../../src/core/location';
import { applyEdits } from '../../src/core/text-edit';
import { readDocument } from '../../src/frontends/config/syntax/read-document';
import { Session } from '../../src/session';
import { clean, flawed } from './one-flaw/servers';
import { inShape } from './one-flaw/in-shape';
import { shapes } from './one-flaw/shapes';

/** One server of each flaw, and a few without. */
function written(name: string): { readonly path: string; readonly text: string } {
  const shape = shapes[name]!;
  const servers = [...Object.values(flawed).flatMap((some) => some.slice(0, 1)), ...clean.slice(0, 3)].flatMap((server) => inShape(server, shape) ?? []);
  return { path: shape.file, text: shape.write(Object.fromEntries(servers.map((server, at) => [`server-${at}`, server]))) };
}

const names = Object.keys(shapes);
const lock = { path: 'package-lock.json', text: JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/@playwright/mcp': { version: '0.0.83' } } }) };
const ignored = { path: '.gitignore', text: 'node_modules\n' };

/** Audits, asks for every fix, and for what may be written and what is said at a place. */
async function bear(path: string, text: string, at: number): Promise<void> {
  const session = new Session();
  for (const file of [{ path, text }, lock, ignored]) session.update(file.path, file.text);
  const { findings, notices } = await session.audit({ rules: 'all' });
  expect(notices.filter(({ kind }) => kind === 'internal')).toEqual([]);
  const lines = new LineMap(text);
  const end = lines.position(text.length);
  const isWhole = readDocument(path, text).problem === undefined;
  // The fixes of some findings on each text: on the many texts all have their turn.
  for (const finding of findings.filter(({ location }, number) => location.file === path && (number + text.length) % 4 === 0)) {
    expect(lines.offset(finding.location.range.start)).toBeLessThanOrEqual(lines.offset(finding.location.range.end));
    expect(finding.location.range.end.line).toBeLessThanOrEqual(end.line);
    for (const { files, title: fix } of session.fixes(finding)) {
      const edits = files.find((one) => one.file === path)?.edits ?? [];
      if (isWhole) expect(readDocument(path, applyEdits(text, edits)).problem, `${fix} breaks ${text}`).toBeUndefined();
    }
  }
  const position = lines.position(Math.min(at, text.length));
  completionsAt(path, text, position);
  explanationAt(path, text, position);
}

describe.each(names)('%s', (name) => {
  const { path, text } = written(name);

  test('is borne at every length', async () => {
    // Hosts with the same syntax share the lengths out between them.
    for (let length = names.indexOf(name); length <= text.length; length += 3 * names.length) await bear(path, text.slice(0, length), length);
  }, 60_000);

  test('says the same with a byte order mark and other line ends', async () => {
    const rules = async (changed: string) => (await audit([{ path, text: changed }])).findings.map(({ rule, subject }) => `${rule} ${subject}`);
    const expected = await rules(text);
    expect(await rules(`\uFEFF${text}`)).toEqual(expected);
    expect(await rules(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await rules(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)).toEqual(expected);
  });

  test('is free of a finding once its preferred fix was made', async () => {
    const session = new Session();
    for (const file of [{ path, text }, lock]) session.update(file.path, file.text);
    const { findings } = await session.audit();
    const key = ({ rule, subject }: Finding): string => `${rule} ${subject}`;
    let repairs = 0;
    for (const finding of findings) {
      const [fix] = session.fixes(finding);
      const edits = fix?.files.find(({ file }) => file === path)?.edits;
      if (!edits || fix.title.startsWith('Allow')) continue;
      repairs++;
      const after = await audit([{ path, text: applyEdits(text, edits) }, lock]);
      expect(after.notices).toEqual([]);
      expect(after.findings.map(key)).not.toContain(key(finding));
    }
    expect(repairs).toBeGreaterThan(3);
  }, 30_000);
});

test('mutated texts of every host are borne', async () => {
  const scraps = ['"', "'", '{', '}', '[', ']', ',', ':', '=', '\n', '\r', '\t', '${', '$(', '\\', '\\u', '#', '//', '/*', '---', '- ', '&a ', '*a', '<<: ', '"""', '\0', '\uFEFF', '\uFFFD', '\ud800', '__proto__', '\u202e'];
  const texts = new Map(names.map((name) => [name, written(name)]));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.array(fc.record({ at: fc.nat(), gone: fc.nat(60), scrap: fc.constantFrom(...scraps), twice: fc.boolean() }), { maxLength: 4 }), fc.nat(4000), async (name, changes, at) => {
      const { path, text } = texts.get(name)!;
      let changed = text;
      for (const { at: where, gone, scrap, twice } of changes) {
        const start = where % (changed.length + 1);
        changed = changed.slice(0, start) + scrap + (twice ? changed.slice(start, start + gone) : '') + changed.slice(twice ? start : start + gone);
      }
      await bear(path, changed, at);
    }),
    { numRuns: Number(process.env.MCP_AUDIT_RUNS ?? 150) },
  );
}, 120_000);

test('a file that is renamed or removed takes its findings along', async () => {
  const { path, text } = written('Claude Code');
  const session = new Session();
  session.update(path, text);
  const { findings } = await session.audit();
  session.update(path, undefined);
  session.update(`packages/shop/${path}`, text);
  const moved = await session.audit();
  expect(moved.findings.map(({ rule, subject, location }) => [rule, subject, location.file])).toEqual(findings.map(({ rule, subject }) => [rule, subject, `packages/shop/${path}`]));
  session.update(`packages/shop/${path}`, undefined);
  expect((await session.audit()).findings).toEqual([]);
  expect(session.fixes(findings[0]!)).toEqual([]);
});

test('five megabytes are audited in a moment, whatever the syntax', async () => {
  for (const name of ['VS Code', 'Codex', 'Goose']) {
    const shape = shapes[name]!;
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`server-${at}`, shape.entry({ command: 'npx', args: ['-y', `package-${at}@1.0.0`], env: { NOTE: 'long '.repeat(2_500) } })!]));
    const start = performance.now();
    const { notices } = await audit([{ path: shape.file, text: shape.write(many) }]);
    expect(notices).toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  }
}, 90_000);
