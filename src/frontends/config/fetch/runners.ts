// The programs that fetch what they run, as data: one row a way to call one. How a row is read stands beside it.
import type { FetchSource } from '../../../ir/fetch';

export interface Runner {
  /** The program's name, without folder and extension. */
  readonly program: readonly string[];
  /** The words after it that make it this runner, each way of saying so; options may stand before. None where the program is nothing else. */
  readonly command?: readonly (readonly string[])[];
  readonly source: FetchSource;
  /** The options that take the next word for their value. */
  readonly values: readonly string[];
  /** The options whose value is the package to fetch; the first word is then a program of that package. */
  readonly packages?: readonly string[];
  /** The options whose value is another package to fetch. */
  readonly besides?: readonly string[];
  /** The options whose value is the version. */
  readonly version?: readonly string[];
  /** The options with which it runs what is there already and fetches nothing. */
  readonly offline?: readonly string[];
  /** The first word is a script or program of this machine, and only options name packages. */
  readonly local?: true;
  /** The runner is meant only where the first word begins with one of these. */
  readonly prefixes?: readonly string[];
}

const npm = ['--cache', '--registry', '--userconfig', '--prefix', '-w', '--workspace', '--loglevel', '--node-options', '--script-shell'];
const uv = [
  '--python', '-p', '--index', '--index-url', '-i', '--default-index', '--extra-index-url', '-f', '--find-links', '--cache-dir', '--directory', '--project',
  '--config-file', '--env-file', '--refresh-package', '--exclude-newer', '--index-strategy', '--keyring-provider', '--resolution', '--prerelease', '--python-platform',
  '-c', '--constraints', '-b', '--build-constraints', '--overrides', '--with-editable', '--with-requirements', '-C', '--config-setting', '--link-mode', '--color', '--allow-insecure-host', '-P', '--upgrade-package',
  '--extra', '--group', '--no-group', '--only-group', '--package',
];
const deno = ['-c', '--config', '--import-map', '--lock', '-L', '--log-level', '--location', '--seed', '--cert', '--port', '--host', '--preload', '--require'];
const nix = ['--extra-experimental-features', '--experimental-features', '--option', '--override-input', '--inputs-from', '--store', '--profile', '-I', '--include', '--arg', '--argstr', '--log-format', '-j', '--max-jobs', '--cores', '-c', '--command'];

export const runners: readonly Runner[] = [
  { program: ['npx', 'pnpx'], source: 'npm', values: npm, packages: ['-p', '--package'], offline: ['--no', '--no-install', '--offline'] },
  { program: ['npm'], command: [['exec'], ['x']], source: 'npm', values: npm, packages: ['-p', '--package'], offline: ['--no', '--offline'] },
  { program: ['pnpm'], command: [['dlx']], source: 'npm', values: ['-C', '--dir', '--reporter', '--allow-build', '--loglevel'], packages: ['--package'] },
  { program: ['yarn', 'yarnpkg'], command: [['dlx']], source: 'npm', values: ['--cwd'], packages: ['-p', '--package'] },
  { program: ['bunx'], source: 'npm', values: [], packages: ['-p', '--package'] },
  { program: ['bun'], command: [['x']], source: 'npm', values: ['--cwd', '-c', '--config'], packages: ['-p', '--package'] },
  { program: ['deno'], command: [['run'], ['serve'], []], source: 'npm', prefixes: ['npm:', 'jsr:', 'https:', 'http:'], values: deno },
  { program: ['deno'], command: [['x']], source: 'npm', values: deno, packages: ['-p', '--package'] },
  { program: ['uvx'], source: 'PyPI', values: uv, packages: ['--from'], besides: ['--with'], offline: ['--offline'] },
  { program: ['uv'], command: [['tool', 'run']], source: 'PyPI', values: uv, packages: ['--from'], besides: ['--with'], offline: ['--offline'] },
  { program: ['uv'], command: [['run']], source: 'PyPI', values: [...uv, '-m', '--module'], besides: ['--with'], local: true, offline: ['--offline'] },
  { program: ['pipx'], command: [['run']], source: 'PyPI', values: ['--python', '--pip-args', '--index-url', '-i', '--with'], packages: ['--spec'] },
  { program: ['uvenv'], command: [['run']], source: 'PyPI', values: ['--python'] },
  { program: ['go'], command: [['run']], source: 'Go', values: ['-C', '-exec', '-mod', '-modfile', '-tags', '-ldflags', '-gcflags', '-o', '-p'] },
  { program: ['dnx'], source: 'NuGet', values: ['--source', '--add-source', '--configfile', '-v', '--verbosity', '--framework'], version: ['--version'] },
  { program: ['dotnet'], command: [['tool', 'exec'], ['tool', 'execute']], source: 'NuGet', values: ['--source', '--add-source', '--configfile', '-v', '--verbosity', '--framework'], version: ['--version'] },
  { program: ['nix'], command: [['run'], ['shell'], ['develop']], source: 'Nix', values: nix },
  { program: ['mise'], command: [['exec'], ['x']], source: 'npm', prefixes: ['npm:'], values: ['-C', '--cd', '-j', '--jobs', '-E', '--env'] },
  { program: ['mise'], command: [['exec'], ['x']], source: 'PyPI', prefixes: ['pipx:'], values: ['-C', '--cd', '-j', '--jobs', '-E', '--env'] },
  { program: ['jbang'], command: [['run'], []], source: 'Maven', values: ['--java', '-j', '--deps', '--repos', '--main', '-m', '--catalog', '-D', '-R'] },
];
