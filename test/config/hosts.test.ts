// One folder for each host of the table, with its files as its documentation shows them. What must be found is marked to the character.
import { readFileSync, readdirSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { LineMap } from '../../src/core/location';
import { hosts } from '../../src/frontends/config/hosts';
import { readConfiguration } from '../../src/frontends/config/read-configuration';
import { strip } from '../harness/expectation';

const folder = 'test/config/hosts';

/** The text without its marks, and the places that they were around, from offset to offset. */
function unmarked(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') start = text.length;
    else if (part === '»') places.push(`${start}–${text.length}`);
    else text += part;
  }
  return { text, places };
}

test('every host of the table has a folder, and every folder is one of a host', () => {
  expect(readdirSync(folder).sort()).toEqual(hosts.map((host) => host.id).sort());
});

describe.each(hosts.map((host) => host.id))('%s', (id) => {
  const files = globSync('**/*', { cwd: `${folder}/${id}`, dot: true }).sort();

  test.each(files)('%s', async (path) => {
    const { text: marked, expectations } = strip(readFileSync(`${folder}/${id}/${path}`, 'utf8'));
    const { text, places } = unmarked(marked);
    const { findings, notices } = await audit([{ path, text }]);
    const lines = new LineMap(text);
    const found = findings.map(({ location: { range } }) => `${lines.offset(range.start)}–${lines.offset(range.end)}`);
    expect(notices).toEqual([]);
    expect(found.sort()).toEqual([...places].sort());
    expect(findings.map(({ rule }) => rule).sort()).toEqual(expectations.map(({ rule }) => rule).sort());
    expect(readConfiguration(path, text).host).toBe(id);
  });

  test('has a server that is found fault with, and one that is not', async () => {
    const read = files.map((path) => ({ path, text: unmarked(strip(readFileSync(`${folder}/${id}/${path}`, 'utf8')).text).text }));
    const { findings } = await audit(read);
    const servers = read.flatMap(({ path, text }) => readConfiguration(path, text).servers.map((server) => `${path} ${server.name.text}`));
    expect(findings.length).toBeGreaterThan(0);
    const blamed = new Set(findings.map(({ location, subject }) => `${location.file} ${subject}`));
    // A file that describes one server has no other.
    expect(servers.length === 1 || servers.some((name) => !blamed.has(name))).toBe(true);
  });
});
