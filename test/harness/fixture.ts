// Reads the fixtures of a rule from test/fixtures/<rule>: each file is a case, and so is each folder, with all its files. Whole servers, each with
// a hole and repaired, stand in test/fixtures/servers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { CaseFile } from './case';
import { caseFile } from './case';

export interface FixtureCase {
  readonly name: string;
  readonly files: readonly CaseFile[];
}

const fixtures = 'test/fixtures';
const servers = 'servers';

/** The rules that have fixtures. */
export function fixtureFolders(): readonly string[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== servers)
    .map((entry) => entry.name)
    .sort();
}

export function fixtureCases(rule: string): readonly FixtureCase[] {
  return casesIn(join(fixtures, rule));
}

/** Each server as it was published, and repaired. */
export function serverCases(): readonly FixtureCase[] {
  const folder = join(fixtures, servers);
  return readdirSync(folder)
    .sort()
    .flatMap((server) => casesIn(join(folder, server)).map(({ name, files }) => ({ name: `${server}, ${name}`, files })));
}

function casesIn(folder: string): readonly FixtureCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const paths = entry.isDirectory() ? globSync('**/*', { cwd: join(folder, entry.name), dot: true }).sort() : [entry.name];
      const home = entry.isDirectory() ? join(folder, entry.name) : folder;
      return { name: entry.name, files: paths.map((path) => caseFile(path, readFileSync(join(home, path), 'utf8'), join(home, path))) };
    });
}
