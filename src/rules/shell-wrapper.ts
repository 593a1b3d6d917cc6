// Between a host and its server a shell has no work to do; what stands in its script is harder to see, to pin and to approve than a command.
import type { PlacedText } from '../ir/placed-text';
import { withoutPlaceholders } from './credential/stand-in';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';
import type { Started } from './server/servers';
import { reportOn, startedServers } from './server/servers';

/** Downloaded text that is run as it comes. */
const runsDownload =
  /\b(?:curl|wget|fetch|iwr|irm|invoke-webrequest|invoke-restmethod)\b[^|;&]{0,500}\|\s{0,5}(?:sudo\s{1,5})?(?:\S{0,40}\/)?(?:ba|z|da|k|fi)?sh\b|\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\b[^|;&]{0,500}\|\s{0,5}(?:sudo\s{1,5})?(?:python3?|node|perl|ruby|iex|invoke-expression)\b|\b(?:eval|source|\.|sh|bash|zsh)\s[^;&]{0,40}(?:\$\(|`|<\()\s{0,5}(?:curl|wget)\b|\b(?:iex|invoke-expression)\b[^;&]{0,100}\b(?:iwr|irm|downloadstring|invoke-webrequest)\b|\bbase64\s{1,5}(?:-d|-D|--decode)\b[^;&]{0,200}\|\s{0,5}(?:ba|z|da)?sh\b/i;

/** What `cmd /c` must read itself; without it, it only starts the program, which is the usual way on Windows. */
const cmdSyntax = /[&|<>^]/;

/** Programs that take code as an argument. */
const codeOptions: Readonly<Record<string, RegExp>> = {
  node: /^(?:-e|--eval|-p|--print|-pe)$/,
  tsx: /^(?:-e|--eval|-p|--print)$/,
  bun: /^(?:-e|--eval|-p|--print)$/,
  deno: /^eval$/,
  python: /^-[A-Za-z]*c$/,
  ruby: /^-e$/,
  perl: /^-[eE]$/,
  php: /^-r$/,
  osascript: /^-e$/,
  npx: /^(?:-c|--call)$/,
  rscript: /^-e$/,
  julia: /^(?:-e|--eval)$/,
  lua: /^-e$/,
  // These are given a page or a library to run, wherever it lies.
  mshta: /\S/,
  rundll32: /\S/,
};

export default rule({
  id: 'shell-wrapper',
  title: 'A server is started through a shell or from inline code',
  severity: 'warning',
  cwe: [78],
  owasp: 'MCP05',
  *check(project) {
    for (const started of startedServers(project)) {
      const { launch } = started.server;
      const shell = launch?.wrappers.find((wrapper) => wrapper.kind === 'shell');
      if (shell) yield* throughShell(started, shell.program, shell.script);
      else if (launch) yield* inlineCode(started, launch.words);
    }
  },
});

function* throughShell(started: Started, program: PlacedText, script: PlacedText | undefined): Iterable<Report> {
  const { server } = started;
  const owner = `The server \`${shown(server.name.text)}\``;
  const all = server.args.map((arg) => arg.text).join(' ');
  const text = script?.text ?? '';
  const range = (script ?? program).range;
  if (runsDownload.test(text) || runsDownload.test(all)) {
    const message = `${owner} downloads a script and runs it as it comes: whoever controls the address, or the way to it, runs code on this machine.`;
    yield reportOn(started, range, 'download', { message, severity: 'error' });
  } else if (/^cmd(?:\.exe)?$/i.test(program.text.replace(/^.*[\\/]/, '')) ? cmdSyntax.test(withoutPlaceholders(all).text) : true) {
    yield reportOn(started, range, 'shell', { message: `${owner} is started by the script of a shell, which hides what runs and lets every value in it become a command; start the program itself.` });
  }
}

function* inlineCode(started: Started, launched: readonly PlacedText[]): Iterable<Report> {
  // `uv run --with x python -c …`: what uv sets up comes first.
  const inner = started.server.launch?.program === 'uv' ? launched.findIndex((word) => /^python[\d.]*$/.test(word.text)) : 0;
  const words = launched.slice(Math.max(inner, 0));
  const program = inner > 0 ? 'python' : (started.server.launch?.program ?? '').replace(/^python[\d.]*$/, 'python');
  const option = Object.hasOwn(codeOptions, program) ? codeOptions[program] : undefined;
  const at = words.findIndex((word, index) => index > 0 && option?.test(word.text));
  // After the program's file come the server's own arguments.
  if (at < 0 || words.slice(1, at).some((word) => !word.text.startsWith('-'))) return;
  const code = words[at + 1] ?? words[at];
  if (code) yield reportOn(started, code.range, 'code', { message: `The server \`${shown(started.server.name.text)}\` is code written into the configuration, which nobody reviews or pins; put it into a file of its own.` });
}
