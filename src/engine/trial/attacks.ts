// What an attacker types to reach what a kind of sink must not be reached with, and how to tell that it arrived. Inputs come in classes: a check
// that refuses one class and lets another one pass is no guard.
import type { SinkRow } from '../../ir/row';
import { isInner } from './address-operations';
import type { Attack, Attacks } from './attack';
import { beginnings, formed, nameOrFolder, others } from './attack';
import { lines, programs, settings, strings } from './code';
import { commands, shellArguments } from './command-lines';
import type { Compared } from './memory';
import type { System } from './operation';
import { folder, link, linked, placeOf } from './path-operations';
import { fragments, loneStatements, pipelines, statements } from './statements';

const up = '../'.repeat(9);
function sibling(of: string): Attack {
  const plain = of.replace(/\/+$/, '');
  return { inputs: [`../${plain.split('/').at(-1) ?? ''}-evil/x`, `${plain}-evil/x`], target: `${plain}-evil` };
}

function within(of: string): readonly string[] {
  return [`${of.replace(/\/+$/, '')}/${up}etc/passwd`];
}

function endingIn(attack: Attack, ending: string): Attack {
  return { ...attack, inputs: attack.inputs.map((input) => `${input}${ending}`), isFitted: true };
}

const fewEndings = 3;

/** For checks of how long an input is. */
const shortest: Attack = { inputs: ['/qq', '../../qq', '../../../qq', `${up}qq`], target: '/qq', isFitted: true, isForm: true };

const files: Attacks = {
  standIn: folder,
  word: undefined,
  first: [
    { inputs: [`${up}etc/passwd`, `x/../${up}etc/passwd`] },
    { inputs: ['/etc/passwd'] },
    sibling(folder),
    { inputs: within(folder) },
    { inputs: ['....//'.repeat(9) + 'etc/passwd', '..././'.repeat(9) + 'etc/passwd'], isToBeRewritten: true },
    { inputs: [`${'%2e%2e%2f'.repeat(9)}etc%2fpasswd`], isToBeRewritten: true },
    { inputs: [`${folder}/${link}`, link, `x/../${link}`] },
  ],
  fitted(compared) {
    const folders = others(compared, 'prefix', 'equal', 'infix').filter((other) => other.startsWith('/') && other !== '/' && other !== folder && other !== `${folder}/` && !other.startsWith(`${folder}${folder}`));
    const endings = others(compared, 'suffix', 'equal').filter((other) => /^\.\w{1,8}$/.test(other));
    const starts = [...others(compared, 'prefix', 'pattern'), ...beginnings(compared)].filter((other) => !other.startsWith('/') && !other.startsWith('.') && /^[\w.:/@-]+$/.test(other));
    return [
      shortest,
      ...folders.map(sibling),
      ...folders.map((other) => ({ inputs: within(other) })),
      ...endings.map((ending) => ({ inputs: [`${up}etc/passwd${ending}`, `/etc/passwd${ending}`], isFitted: true, isForm: true })),
      // Beside a check of the folder, for which one ending is as good as another.
      ...[folder, ...folders].flatMap((other) => endings.slice(0, fewEndings).flatMap((ending) => [endingIn(sibling(other), ending), endingIn({ inputs: within(other) }, ending)])),
      ...starts.map((start) => ({ inputs: [`${start}/${up}etc/passwd`, `${start}${up}etc/passwd`, `${start}/etc/passwd`], isFitted: true, isForm: true })),
    ];
  },
  ordinary: (compared) => formed(compared, 'a', `${folder}/a`, 'a.txt', '1'),
  // Any absolute path is as good as another, and a relative one is not.
  form: { passes: '/etc/passwd', refused: ['a', 'a.txt', 'a/b.txt'] },
  // A name may be made from an address, its host or its path.
  rewritten: (input) => [`https://example.com/${input}`, `https://example.com/${encodeURIComponent(input)}`, `https://${encodeURIComponent(input)}/`],
  arrives: (text, { target = linked }) => placeOf(text.toLowerCase()).startsWith(target.toLowerCase()),
  filler: nameOrFolder,
};

function hosts(...names: readonly string[]): Attack {
  return { inputs: names.flatMap((name) => [`http://${name}/`, `https://${name}/`, name]), spellings: 3 };
}

function hostOf(text: string): string | undefined {
  const url = URL.canParse(text) ? text : `http://${text}`;
  return text.startsWith('/') || !URL.canParse(url) ? undefined : new URL(url).hostname;
}

const requests: Attacks = {
  standIn: undefined,
  word: 'configured.example',
  first: [
    hosts('127.0.0.1'),
    hosts('169.254.169.254'),
    hosts('localhost'),
    hosts('10.0.0.1'),
    hosts('192.168.0.1'),
    hosts('172.16.0.1'),
    hosts('[::1]', '::1'),
    hosts('[::ffff:127.0.0.1]'),
    hosts('0.0.0.0'),
    hosts('[fd00::1]'),
    // What browsers make of an address that does not begin as most do.
    { inputs: ['//127.0.0.1/', 'HTTP://127.0.0.1/', ' http://127.0.0.1/'], isFitted: true },
    { ...hosts('evil.example'), isForeign: true },
  ],
  fitted(compared) {
    const starts = [...others(compared, 'prefix', 'equal', 'pattern'), ...others(compared, 'infix').filter((other) => other.includes('://'))].map((other) => (/^[a-z]+:\/\//.test(other) ? other : `https://${other}`));
    const parts = others(compared, 'infix', 'suffix', 'pattern', 'equal');
    const equals = new Set(others(compared, 'equal'));
    const suffixes = others(compared, 'suffix');
    const extensions = suffixes.filter((other) => other.startsWith('.'));
    const endings = suffixes.filter((other) => !other.startsWith('.'));
    const names = starts.map((start) => ({ inputs: [`${start}@evil.example/`, `${start}.evil.example/`, `${start}:x@evil.example/`], isForeign: true, isFitted: true }));
    return [
      ...names,
      ...names.flatMap((attack) => extensions.map((extension) => endingIn(attack, `x${extension}`))),
      ...parts.map((part) => ({ inputs: [`https://evil.example/?${part}`, `https://evil.example/${part}`], isForeign: true, isFitted: true, isForm: /^\.\w{1,5}$/.test(part) })),
      ...parts.filter((part) => /^[\w.-]+\w$/.test(part)).map((part) => ({ inputs: [`https://${part}.evil.example/`], isForeign: true, isFitted: true })),
      ...endings.map((ending) => ({ inputs: [`https://evil-${ending}/`, `https://evil-${ending}`, `evil-${ending}`], isForeign: true, isFitted: true })),
      ...[...others(compared, 'prefix', 'equal', 'pattern', 'infix')].filter((other) => /^[\w.-]+$/.test(other)).map((name) => ({ inputs: [`${name}.evil.example`], isForeign: true, isFitted: true })),
      // What a host must be equal to stands in no path.
      ...parts.filter((part) => /^[.\w/-]+$/.test(part) && (part.startsWith('/') || !equals.has(part))).map((part) => ({ inputs: [`http://127.0.0.1/${part}`, `https://127.0.0.1/${part}`, `http://127.0.0.1/?${part}`], isFitted: true })),
    ];
  },
  ordinary: (compared) => {
    const wanted = others(compared, 'equal', 'pattern', 'infix', 'prefix', 'suffix');
    return [...formed(compared, 'https://example.com/', 'example.com', 'http://example.com/', 'a', '93.184.216.34', 'http://93.184.216.34/'), ...wanted.flatMap((part) => [`https://${part}/`, `https://a${part}/`, `https://example.com/${part}`])];
  },
  arrives: (text) => {
    const hostname = hostOf(text);
    return hostname !== undefined && (isInner(hostname) || /(^|\.)evil(\.example$|-)/.test(hostname));
  },
  reached: (text) => hostOf(text) ?? text,
  // A number is good for a port and for a path; no address that is tried ends in this one.
  filler: (isFirst, next) => (!isFirst ? '7' : next.startsWith('://') ? 'https' : 'https://configured.example'),
};

/** For input that is a part of an address: what stands before `@` is no host, whatever it looks like. */
const partsOfRequests: Attacks = { ...requests, first: [...requests.first, { inputs: ['80@127.0.0.1/', '@127.0.0.1/', 'a@127.0.0.1/'], isFitted: true }] };

/** For segments of a path that were encoded one by one: only what no encoding changes leads elsewhere. */
export const encodedSegments: Attacks = {
  isSeenAlone: true,
  standIn: requests.standIn,
  word: requests.word,
  filler: requests.filler,
  first: [{ inputs: ['../../x', '../x', 'a/../../x'] }, { inputs: ['a/..', '..'] }],
  fitted: () => [],
  ordinary: (compared) => formed(compared, 'a/b', 'a', 'a/b.md'),
  arrives: (text) => /(?:^|\/)\.\.(?:$|[/?#])/.test(text),
};

/** For what becomes a part of a path as it is: one class for each way of leading elsewhere than a name would. */
const segments: Attacks = {
  standIn: requests.standIn,
  word: requests.word,
  filler: requests.filler,
  first: [
    { inputs: ['../../qq', '1/../../qq', '..', `${up}qq`] },
    { inputs: ['a/qq', '1/qq', '/qq'] },
    { inputs: ['a?qq', '1?qq'] },
    { inputs: ['a#qq', '1#qq'] },
    { inputs: ['a%2f..%2f..%2fqq', '1%2f..%2fqq'] },
  ],
  fitted: (compared, tried) => {
    const wanted = others(compared, 'equal', 'prefix', 'pattern', 'infix').filter((other) => other.length < 60);
    const endings = others(compared, 'suffix').filter((other) => other.length < 20);
    const tails = tried.map(({ inputs: [input = ''] }) => input.replace(/^a/, ''));
    return tails.flatMap((tail) => [
      ...wanted.map((start) => ({ inputs: ['', ...endings].flatMap((ending) => [`${start}${tail}${ending}`, `${start}/${tail}${ending}`, `${tail}/${start}${ending}`]), isFitted: true })),
      ...endings.map((ending) => ({ inputs: [`a${tail}${ending}`, `a/${tail}${ending}`], isFitted: true })),
    ]);
  },
  ordinary: (compared) => formed(compared, 'a', '1', 'a-1', 'a/b'),
  arrives: (text) => /(?:^|\/)\.\.(?:$|[/?#])|[/?#]qq|%2f/i.test(text),
};

/** For what the system opens: whatever is no page of the web. */
const openings: Attacks = {
  standIn: requests.standIn,
  word: requests.word,
  filler: requests.filler,
  first: [{ inputs: ['file:///srv/x.app', 'smb://evil.example/x', 'ms-msdt:/id', 'vscode://x', 'x-y://z'] }, { inputs: ['/srv/x.app', 'x.app', '//evil.example/x.app'] }],
  fitted(compared) {
    const starts = others(compared, 'prefix', 'pattern').map((start) => ({ inputs: [`${start}-x://y`, `${start}x:y`], isFitted: true }));
    const parts = others(compared, 'infix', 'suffix', 'pattern', 'equal', 'prefix').map((part) => ({ inputs: [`file:///srv/${part}`, `smb://${part}/x`, `smb://evil.example/${part}`], isFitted: true }));
    return [...starts, ...parts];
  },
  ordinary: (compared) => formed(compared, 'https://example.com/', 'http://example.com/', 'https://example.com/a').flatMap((text) => (text.includes('://') ? [text] : [text, `https://${text}/`, `https://${text}/a`])),
  arrives: (text) => !/^\s*(?:https?|mailto|tel):/i.test(text),
};

/** For what may be a file on another host: a name and a colon, before any slash. */
const remoteFiles: Attacks = {
  standIn: folder,
  word: undefined,
  first: [{ inputs: ['evil.example:/srv/x', 'evil.example:x', 'root@evil.example:x'] }],
  fitted: (compared) => [
    ...others(compared, 'infix', 'suffix', 'pattern', 'equal', 'prefix').map((part) => ({ inputs: [`evil.example:${part}`, `evil.example:/srv/x${part}`], isFitted: true })),
    ...others(compared, 'prefix', 'pattern').map((start) => ({ inputs: [`${start}@evil.example:x`, `${start}.evil.example:x`], isFitted: true })),
  ],
  ordinary: (compared) => formed(compared, 'a.txt', `${folder}/a`, 'a', '/srv/x'),
  arrives: (text) => /^[^/]*evil\.example:/.test(text),
  filler: nameOrFolder,
};

const byKind: Readonly<Partial<Record<string, Attacks>>> = { opener: openings, 'remote-file': remoteFiles, 'file-path': files, 'url-path': segments, 'shell-command': commands, sql: fragments };

/** One class for each option: who refuses some does not know of the others. */
function optionsOf(options: readonly string[]): Attacks {
  return {
    standIn: folder,
    word: 'main',
    first: options.map((option) => ({ inputs: [option], target: option })),
    // What a check wants to see may stand in the value of an option, or before it where the text is split into words.
    fitted: (compared, tried) => {
      const wanted = others(compared, 'equal', 'prefix', 'pattern', 'infix', 'suffix').filter((other) => other.length < 60);
      return tried.flatMap(({ target: option = '-' }) => (wanted.length === 0 ? [] : [{ inputs: wanted.flatMap((other) => [`${option}${other}`, `${option} ${other}`, `${other} ${option}`]), target: option, isFitted: true }]));
    },
    ordinary: (compared) => formed(compared, 'a', 'main', '1', 'a/b', 'https://example.com/a', `${folder}/a`),
    arrives: (text, { target = '-' }) => text.startsWith(target),
    filler: nameOrFolder,
  };
}

/** What can be looked up as the name of a host, or is an address of the internet protocol. */
const isName = /^[\w.:[\]-]+$/;

type Tried = Pick<SinkRow, 'sink' | 'when' | 'isPiped' | 'isAlone' | 'isLoaded' | 'isInLine' | 'file' | 'takesNames' | 'isRead'>;

/** What to try on a sink of the kind, where there is anything; `isWhole` if it gets nothing but the input, `options` if it takes such. */
export function attacksOn({ sink: kind, when, isPiped, isAlone, isLoaded, isInLine, file, takesNames, isRead }: Tried, isWhole: boolean, options?: readonly string[]): Attacks | undefined {
  if (options) return optionsOf(options);
  if (isPiped) return isWhole ? undefined : pipelines;
  if (isLoaded) return isWhole ? undefined : files;
  if (isInLine) return lines;
  if (file?.is === 'settings') return settings;
  if (kind === 'code') return isWhole ? programs : strings;
  if (isWhole && kind === 'sql') return isAlone ? loneStatements : statements;
  if (kind === 'shell-command' && when?.is === 'shell') return shellArguments;
  if (kind !== 'request-url') return byKind[kind];
  const attacks = isWhole ? requests : partsOfRequests;
  if (takesNames === 'only') return { ...attacks, arrives: (text, attack) => isName.test(text) && attacks.arrives(text, attack) };
  // Where the name of a host is no address, nothing is asked without a scheme.
  return takesNames || isRead ? attacks : { ...attacks, arrives: (text, attack) => URL.canParse(text) && attacks.arrives(text, attack) };
}

/**
 * The ways to try a flow, in turn, until those of one step let an ordinary input in: with nothing set in the environment, then on the other
 * systems, with what the way wants, with everything, and with other inputs.
 */
export function* variantsOf(attacks: Attacks, [system, ...otherSystems]: readonly System[]): Generator<readonly Attacks[]> {
  const plain = on(system, attacks);
  yield [plain];
  // What scripts the desktop is there on one system alone.
  yield otherSystems.map((other) => on(other, attacks));
  yield [{ ...plain, isReached: true }];
  yield [{ ...plain, isSet: true }];
  const { rewritten, first, ordinary } = plain;
  if (!rewritten) return;
  const others = { ...plain, first: first.map((attack) => ({ ...attack, inputs: attack.inputs.flatMap(rewritten) })), ...(ordinary ? { ordinary: (compared: readonly Compared[]) => ordinary(compared).flatMap(rewritten) } : {}) };
  yield [others];
  yield [{ ...others, isSet: true }];
}

function on(system: System | undefined, attacks: Attacks): Attacks {
  return { ...attacks, ...(system === 'win32' ? attacks.onWindows : {}), ...(system ? { system } : {}) };
}
