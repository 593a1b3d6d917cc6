// Without a look at the certificate, whoever is on the way can be the other side: read what is sent, and answer in its place.
import type { Location } from '../core/location';
import type { Project } from '../engine/project';
import { placeWithin, readingOf } from '../engine/text';
import type { Text } from '../engine/text';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'disabled-tls-verification',
  title: 'The certificate of the other side is not checked',
  severity: 'error',
  cwe: [295],
  owasp: 'MCP01',
  *check(project) {
    for (const use of project.uses('disabled-tls')) {
      // Where a setting decides, its user has asked for it.
      const depends = use.here().constants.includes(true) || use.here().origins.some(({ kind }) => kind !== 'constant');
      yield { location: use.location, label: use.code, message: `${said(shown(use.label))}.`, ...(depends ? { confidence: 'medium' as const } : {}) };
    }
    yield* inCommands(project);
  },
});

function said(what: string): string {
  return `\`${what}\` switches the check of certificates off: whoever is on the way can read and change what is sent`;
}

/** Options of programs that a command line can have; each stands behind the program's name. */
const switches = /\b(curl|wget|git|npm|yarn|pip3?|http)\b[^|;&\n]{0,300}?\s(-[a-zA-Z]{0,8}k[a-zA-Z]{0,8}|--insecure|--no-check-certificate|(?:-c\s+)?http\.sslVerify[= ]false|--(?:no-)?strict-ssl(?:[= ]false)?|--trusted-host)(?=[\s"'=]|$)/;

const programs: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[a-zA-Z]{0,8}k[a-zA-Z]{0,8}|--insecure)$/,
  wget: /^--no-check-certificate$/,
  git: /^http\.sslVerify=false$/,
};

/** What every such option has in it somewhere. */
const hint = /(?:^|\s)-[a-zA-Z]{0,8}k|--insecure|--no-check-certificate|sslVerify|strict-ssl|--trusted-host/;

function* inCommands(project: Project): Generator<Report> {
  // To read what commands are put together from is dear, and hardly any project writes such an option.
  if (!mayHave(project)) return;
  for (const use of project.given('shell-command'))
    for (const text of use.here().texts) {
      const found = switches.exec(readingOf(text));
      const flag = found?.[2] ?? '';
      if (found && isSwitch(found[1] ?? '', flag)) yield report(text, found.index + found[0].length - flag.length, flag, use.location);
    }
  for (const use of project.given('program')) {
    const [program] = use.value('Argument[0]').texts;
    const name = program ? readingOf(program).replace(/^.*[\\/]|\.exe$/g, '') : '';
    const pattern = Object.hasOwn(programs, name) ? programs[name] : undefined;
    for (const text of pattern ? use.value('Argument[1].any').texts : []) if (pattern?.test(readingOf(text))) yield report(text, 0, readingOf(text), use.location);
  }
}

function mayHave(project: Project): boolean {
  for (const { text } of project.literals(2)) if (hint.test(text)) return true;
  return false;
}

/** `-k` means this to curl only. */
function isSwitch(program: string, flag: string): boolean {
  return program === 'curl' ? !flag.includes('strict') : !/^-\w*k/.test(flag);
}

function report(text: Text, start: number, flag: string, whole: Location): Report {
  return { location: placeWithin(text, start, start + flag.length) ?? whole, label: flag, message: `${said(shown(flag))}.` };
}
