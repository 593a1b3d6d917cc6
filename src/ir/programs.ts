// What is known of the programs that servers start: which have options that do harm, and which options stand alone. Data, and the questions asked of it.

/** Programs with an option that runs a command, or reads, writes or sends a file of one's choice. */
const harmful = new Set(
  [
    'git gh hg svn ssh scp sftp rsync curl wget tar zip unzip 7z find fd xargs env sudo awk gawk mawk sed ed vim less man sort rg grep ag split openssl',
    'docker podman kubectl helm terraform ansible vagrant gcloud aws az heroku fly systemctl journalctl tcpdump nmap tshark xcrun xcodebuild',
    'npm npx pnpm yarn bun deno node tsx ts-node tsc jest vitest mocha eslint prettier python python3 pip pip3 uv uvx pytest ruby gem bundle rake perl php composer',
    'go cargo rustc gcc g++ clang make cmake mvn gradle java javac dotnet psql mysql mysqldump sqlite3 pg_dump mongo mongosh redis-cli',
    'ffmpeg ffprobe convert magick identify pandoc latex pdflatex xelatex wkhtmltopdf chromium google-chrome yt-dlp youtube-dl sox exiftool gs qpdf semgrep',
  ].flatMap((line) => line.split(' ')),
);

/** Programs that take everything behind `--` for what it is, whatever stands before. */
const ending = new Set('rg grep fd ls cat cp mv rm mkdir rmdir touch head tail wc sort uniq diff file stat du df chmod chown ln sed ag less npm npx yt-dlp'.split(' '));

/** Options that take no value, so that what follows is an argument of its own. */
const alone = new Set(
  [
    '--all --amend --bare --cached --staged --continue --abort --delete --dry-run --exact --ff-only --fixed-strings --force --global --hard --soft --mixed --help',
    '--ignore-case --json --list --long --merged --mirror --name-only --name-status --numstat --oneline --patch --porcelain --prune --quick --quiet --recursive',
    '--recurse-submodules --save --save-dev --shallow --short --show-toplevel --silent --stat --tags --verbose --verify --version --word-regexp --yes -y -rf',
    '--detach --interactive --no-cache --privileged --rm --tty -it -ti',
    '--dump-json --dump-single-json --extract-audio --get-title --get-url --list-formats --list-subs --skip-download --write-auto-subs --write-info-json -J',
  ].flatMap((line) => line.split(' ')),
);

/** What programs read the text behind one of these options as. */
const running: readonly { readonly programs: string; readonly reads: 'code' | 'sql'; readonly behind: string }[] = [
  { programs: 'node bun tsx ts-node', reads: 'code', behind: '-e --eval -p --print -pe' },
  { programs: 'deno', reads: 'code', behind: 'eval' },
  { programs: 'python pypy', reads: 'code', behind: '-c' },
  { programs: 'osascript perl ruby lua rscript julia groovy elixir swift', reads: 'code', behind: '-e' },
  { programs: 'php', reads: 'code', behind: '-r' },
  { programs: 'matlab', reads: 'code', behind: '-batch -r' },
  { programs: 'octave mongo mongosh', reads: 'code', behind: '--eval' },
  { programs: 'blender', reads: 'code', behind: '--python-expr' },
  { programs: 'psql', reads: 'sql', behind: '-c --command' },
  { programs: 'mysql mariadb', reads: 'sql', behind: '-e --execute' },
];

/** Programs that get what the address names which stands among their arguments, behind one of these options, or behind any that takes no value. */
const fetching: Readonly<Record<string, { readonly behind: readonly string[]; readonly alone: RegExp }>> = {
  curl: {
    behind: ['--url'],
    alone: /^(?:-[#0-46BDGIJLMNOSVZafgijklnpqsv]+|--(?:compressed|compressed-ssh|fail|fail-early|fail-with-body|get|globoff|head|http1\.[01]|http2|include|insecure|ipv[46]|location|location-trusted|no-buffer|no-keepalive|no-progress-meter|parallel|path-as-is|post30[123]|progress-bar|raw|remote-header-name|remote-name|remote-name-all|show-error|silent|ssl-reqd|tcp-nodelay|verbose))$/,
  },
  wget: {
    behind: [],
    alone: /^(?:-[46EFHKLNSbcdhkmpqrvx]+|-n[cdvH]|--(?:adjust-extension|background|content-disposition|continue|convert-links|debug|inet[46]-only|mirror|no-cache|no-check-certificate|no-clobber|no-directories|no-parent|no-proxy|no-verbose|page-requisites|progress|quiet|recursive|server-response|show-progress|span-hosts|spider|timestamping|trust-server-names|verbose)(?:=.*)?)$/,
  },
};

/** Programs that copy files between hosts, and their options that take a value. */
const copying: Readonly<Record<string, RegExp>> = {
  scp: /^-[A-Za-z0-9]*[cDFiJloPSX]$/,
  rsync: /^(?:-[A-Za-z]*[efBMT@]|--(?:rsh|rsync-path|exclude|exclude-from|include|include-from|filter|files-from|out-format|log-file|log-file-format|temp-dir|partial-dir|backup-dir|suffix|compare-dest|copy-dest|link-dest|chmod|chown|usermap|groupmap|password-file|bwlimit|timeout|contimeout|port|sockopts|max-size|min-size|max-delete|block-size|info|debug|address))$/,
};

const shells = /^(?:sh|bash|zsh|dash|ksh|fish|cmd|powershell|pwsh)$/;
/** Commands of adb behind which words are put together for the shell of the device, and options before them that take a value. */
const deviceShell = /^(?:shell|exec-out|exec-in)$/;
const adbValue = /^-[sHPLt]$/;
/** The options of ssh that take a value. */
const sshValue = /^-[A-Za-z]*[BbcDEeFIiJLlmOopQRSWw]$/;

/** By command of git: behind which of its words a line for a shell stands. */
const gitLines: Readonly<Record<string, RegExp>> = {
  'filter-branch': /^--(?:env|tree|index|parent|msg|commit|tag-name)-filter$/,
  rebase: /^(?:-x|--exec)$/,
  difftool: /^(?:-x|--extcmd)$/,
  submodule: /^foreach$/,
  bisect: /^run$/,
  clone: /^(?:-u|--upload-pack)$/,
  fetch: /^--upload-pack$/,
  'ls-remote': /^--(?:upload-pack|exec)$/,
  push: /^--(?:receive-pack|exec)$/,
  config: /^(?:core\.(?:pager|editor|sshcommand|fsmonitor)|sequence\.editor|diff\.external|credential\.helper|gpg\.program)$/i,
};
/** Options of git that stand before its command and take a value. */
const gitValue = /^(?:-[Cc]|--git-dir|--work-tree|--namespace)$/;

/** Commands of tmux that end in keys, or in a line for a shell, and options of it that take a value. */
const terminalCommand = /^(?:send(?:-keys)?|neww|new(?:-window|-session)?|splitw|split-window|respawn-(?:pane|window)|run-shell|pipe-pane)$/;
const terminalValue = /^-[LSfcetFnsxyNbl]$/;
/** The options of sqlite3 that take a value. */
const sqliteValue = /^--?(?:cmd|init|separator|newline|nullvalue|mmap|vfs|lookaside|pagecache|maxsize)$/;

/** What programs read texts as. */
export type ReadAs = 'code' | 'sql' | 'shell-command' | 'request-url' | 'remote-file';

/**
 * What a program of this name reads an argument as, for what stands before it: code, a statement, a line of a shell, here or on another
 * machine, an address to get, or a file that may be on another host. An argument that the text does not tell is `undefined`.
 */
export function readAs(path: string, before: readonly (string | undefined)[]): ReadAs | undefined {
  const name = nameOf(path);
  const last = before.at(-1);
  if (Object.hasOwn(fetching, name)) return isFetched(name, before) ? 'request-url' : undefined;
  if (last !== undefined && isScriptOption(last) && [name, ...before.map((text) => (text === undefined ? '' : nameOf(text)))].some((word) => shells.test(word))) return 'shell-command';
  if (Object.hasOwn(copying, name)) return isCopied(name, before) ? 'remote-file' : undefined;
  if (name === 'ssh' && hasOperand(before)) return 'shell-command';
  if (name === 'adb' && isDeviceShell(before)) return 'shell-command';
  if (name === 'tmux' && isForTerminal(before)) return 'shell-command';
  if (name === 'sqlite3' && operandsOf(before, sqliteValue).length > 0) return 'sql';
  if (name === 'git' && last !== undefined && isGitLine(before, last)) return 'shell-command';
  return running.find(({ programs, behind }) => last !== undefined && programs.split(' ').includes(name) && behind.split(' ').includes(last))?.reads;
}

/** Whether what follows is typed into a terminal, or is what that is to run. */
function isForTerminal(before: readonly (string | undefined)[]): boolean {
  const [command] = operandsOf(before, terminalValue);
  return command !== undefined && terminalCommand.test(before[command] ?? '') && !terminalValue.test(before.at(-1) ?? '');
}

function isGitLine(before: readonly (string | undefined)[], last: string): boolean {
  const [at = before.length] = operandsOf(before, gitValue);
  const command = before[at] ?? '';
  return at < before.length - 1 && Object.hasOwn(gitLines, command) && gitLines[command]?.test(last) === true;
}

/** Whether what follows is no option's value, as far as the text tells. */
function isFetched(name: string, before: readonly (string | undefined)[]): boolean {
  const { behind = [], alone } = fetching[name] ?? {};
  const [last = ''] = before.slice(-1);
  return before.length === 0 || before.includes('--') || behind.includes(last) || alone?.test(last) === true || /^(?:[^-]|-$)/.test(last);
}

/** Whether a program of this name copies files, and takes what begins with a name and a colon for one on another host. */
export function copiesFiles(path: string): boolean {
  return Object.hasOwn(copying, nameOf(path));
}

/** Whether what follows is a file, and no option's value. */
function isCopied(name: string, before: readonly (string | undefined)[]): boolean {
  return before.includes('--') || copying[name]?.test(before.at(-1) ?? '') === false;
}

/** Programs that run what they are fed: languages where no file is named, databases whatever is, and others on whose behalf they are started. */
const fedCode = /^(?:node|deno|bun|tsx|ts-node|python|pypy|ruby|perl|php|lua|osascript|rscript|julia|groovy|elixir|swift|octave)$/;
const fedStatements = /^(?:psql|mysql|mariadb|sqlcmd|cockroach|clickhouse-client)$/;
const starting = /^(?:docker|podman|nerdctl|kubectl|oc|sudo|env|nsenter|nice|nohup|timeout|wsl|xcrun|flatpak-spawn)$/;
const ownText = /^(?:-[cefmprx]|-pe|--eval|--print|--command|--file|--execute)$/;
/** Options of programs that run what they are fed which take what follows them for their value. */
const valuedWhereFed: readonly { readonly programs: string; readonly options: string }[] = [
  { programs: 'osascript', options: '-l -s' },
  { programs: 'node tsx ts-node bun', options: '-r --require --import --loader --experimental-loader -C --conditions --input-type --env-file' },
  { programs: 'deno', options: '--ext -c --config --import-map --cert' },
  { programs: 'python pypy', options: '-W -X' },
  { programs: 'ruby', options: '-I -r -C -E' },
  { programs: 'perl', options: '-I' },
  { programs: 'php', options: '-d' },
];
/** Words behind which programs of these names run what they are fed, as if nothing stood there. */
const fedBehind: Readonly<Record<string, string>> = { deno: 'run', bun: 'run' };

/**
 * What a program reads its standard input as, started with these arguments; nothing where that is data to it, as where it runs a file. An argument
 * that the text does not tell is `undefined`, and counts as a file.
 */
export function readFed(path: string, args: readonly (string | undefined)[]): ReadAs | undefined {
  const name = nameOf(path);
  const valued = valuedWhereFed.find(({ programs }) => programs.split(' ').includes(name))?.options.split(' ') ?? [];
  const given = args.filter((text, index) => (!text?.startsWith('-') || text === '-') && !valued.includes(args[index - 1] ?? ''));
  const operands = given[0] !== undefined && given[0] === fedBehind[name] && given.length > 1 ? given.slice(1) : given;
  const readsItself = operands.length === 0 || operands[0] === '-' || args.includes('-s');
  const isGiven = args.some((text) => text !== undefined && ownText.test(text) && args.at(-1) !== '-');
  if (shells.test(name)) return readsItself && (!args.some((text) => text !== undefined && isScriptOption(text)) || args.at(-1) === '-') ? 'shell-command' : undefined;
  if (fedCode.test(name)) return readsItself && !isGiven ? 'code' : undefined;
  if (fedStatements.test(name)) return isGiven ? undefined : 'sql';
  if (name === 'sqlite3') return operands.length < 2 ? 'sql' : undefined;
  if (name === 'ssh') return args.filter((text, index) => !text?.startsWith('-') && !sshValue.test(args[index - 1] ?? '')).length === 1 ? 'shell-command' : undefined;
  const inner = starting.test(name) ? args.findIndex((text) => text !== undefined && (shells.test(nameOf(text)) || fedCode.test(nameOf(text)) || fedStatements.test(nameOf(text)))) : -1;
  return inner < 0 ? undefined : readFed(args[inner] ?? '', args.slice(inner + 1));
}

/** Whether a shell takes what follows the option for a script. */
export function isScriptOption(text: string): boolean {
  return /^(?:-[a-z]*c|\/[a-z]*[ck]|-command|-encodedcommand)$/i.test(text);
}

/** Whether a program of this name is a shell. */
export function isShell(path: string): boolean {
  return shells.test(nameOf(path));
}

/** Whether it is a shell for which what stands behind the script is no part of it, but what `$1` stands for. */
export function givesParameters(path: string): boolean {
  return /^(?:sh|bash|zsh|dash|ksh|ash)$/.test(nameOf(path));
}

/** Whether the host stands there already: what follows is for its shell. */
function hasOperand(before: readonly (string | undefined)[]): boolean {
  return operandsOf(before, sshValue).length > 0;
}

/** The places of the words that are neither options nor values of such as take one. */
function operandsOf(words: readonly (string | undefined)[], takingValue: RegExp): readonly number[] {
  return words.flatMap((text, index) => (text?.startsWith('-') || takingValue.test(words[index - 1] ?? '') ? [] : [index]));
}

/** Whether the command is one whose words the shell of a device reads. */
function isDeviceShell(before: readonly (string | undefined)[]): boolean {
  return deviceShell.test(before[deviceCommand(before)] ?? '');
}

function deviceCommand(before: readonly (string | undefined)[]): number {
  return operandsOf(before, adbValue)[0] ?? -1;
}

/** Whether the program makes one line for a shell of its arguments. */
export function isJoiningWords(path: string): boolean {
  return /^(?:ssh|adb)$/.test(nameOf(path));
}

/** Whether words of the line for a shell stand there already, which the program puts before what follows. */
export function hasWordsOfLine(path: string, before: readonly (string | undefined)[]): boolean {
  const name = nameOf(path);
  if (name === 'ssh') return operandsOf(before, sshValue).length > 1;
  return name === 'adb' && isDeviceShell(before) && before.slice(deviceCommand(before) + 1).some((text) => !text?.startsWith('-'));
}

/** The name of a program, however it is started. */
export function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat)$/i, '').toLowerCase().replace(/^(python|pypy)\d[\d.]*$/, '$1');
}

/** Whether a program of this name, as it is started, has an option that does harm. */
export function isHarmfulProgram(path: string): boolean {
  return harmful.has(nameOf(path));
}

/** Whether it takes everything behind `--` for what it is. */
export function isEndedByDashes(path: string): boolean {
  return ending.has(nameOf(path));
}

/** Whether a text is an option that takes what follows it for its value, as far as its form tells. */
export function takesValue(text: string): boolean {
  return /^--?[a-z]/i.test(text) && !text.includes('=') && !text.startsWith('--no-') && !alone.has(text);
}
