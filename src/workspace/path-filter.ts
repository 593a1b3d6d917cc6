// Which paths of a folder an audit may read: never what package managers and version control keep for themselves, no tests, nor what the user
// excludes.
import picomatch from 'picomatch';
import { isAudited } from '../audit';

/** Folders that hold other people's code or no code at all. `dist` and `build` are not among them: a published server has nothing else. */
const foreign = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn', '.vscode-test', '.xmcp']);

/** Tests call what they test with whatever they like, and nobody calls them. */
const tests = /(?:^|\/)__(?:tests|mocks|fixtures|snapshots)__\/|[.-](?:test|spec|e2e)\.[cm]?[jt]sx?$/i;

/** A folder of tests, where it stands beside the sources. Within them it may as well be what the server does: a tool that runs tests. */
const testFolder = /^(?!(?:.*\/)?(?:src|lib|dist|build|out|tools?|handlers?|commands?|features|modules)\/)(?:.*\/)?(?:tests?|e2e)\/.*\.[cm]?[jt]sx?$/i;

/** A folder that its own name says has tests, wherever it stands, and the folders of what a server offers, which may run tests for its callers. */
const namedForTests = /^(?:(?:unit|integration|e2e|end-to-end|smoke|snapshot|regression|acceptance|functional|contract)[-_]tests?|tests?[-_](?:utils|helpers|fixtures|support|harness|setup))$/i;
const source = /\.[cm]?[jt]sx?$/i;
const offering = /^(?:tools?|handlers?|commands?|features|modules)$/i;

export interface PathFilter {
  /** Whether a file of this path is read. Paths are relative to the folder, with `/` between their parts. */
  file(path: string): boolean;
  /** Whether a folder of this path is entered. */
  folder(path: string): boolean;
}

function isTest(path: string): boolean {
  return tests.test(path) || testFolder.test(path) || (source.test(path) && isNamedForTests(path));
}

function isNamedForTests(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const at = folders.findIndex((folder) => namedForTests.test(folder));
  return at >= 0 && !folders.slice(0, at).some((folder) => offering.test(folder));
}

/** A filter for the user's globs. An empty glob, or one of over 1000 characters, excludes nothing. */
export function pathFilter(exclude: readonly string[] = []): PathFilter {
  const globs = exclude.filter((glob) => glob.length > 0 && glob.length <= 1000);
  const excluded = globs.length === 0 ? () => false : picomatch(globs, { dot: true });
  const entered = (path: string): boolean => !excluded(path) && !excluded(`${path}/`);
  const parents = (path: string): string[] => path.split('/').slice(0, -1);
  return {
    file: (path) => isAudited(path) && !isTest(path) && !excluded(path) && !parents(path).some((part) => foreign.has(part)),
    folder: (path) => !path.split('/').some((part) => foreign.has(part)) && entered(path),
  };
}
