// The placeholders that this host fills in, where one is begun or a value is empty. Never one that runs something.
import { jsonDocument } from '../fixes/config/json-document';
import { referenceTo, variableName } from '../fixes/config/reference';
import type { Host } from '../frontends/config/host';
import { readersOf } from '../frontends/config/hosts';
import type { PlaceholderSyntax } from '../frontends/config/placeholders';
import { placeholdersIn } from '../frontends/config/placeholders';
import { rangeWithin } from '../ir/placed-text';
import type { Completion } from './completion';
import { meaningOf, meaningOfVariable } from './meaning';
import type { Written } from './written-at';
import { textsOf } from './written-at';

/** How each is written around its name. */
const around: Readonly<Partial<Record<PlaceholderSyntax, readonly [before: string, after: string, open: string]>>> = {
  '${input:name}': ['${input:', '}', ''],
  '${env:NAME}': ['${env:', '}', 'NAME'],
  '{env:NAME}': ['{env:', '}', 'NAME'],
  '${NAME}': ['${', '}', 'NAME'],
  '$NAME': ['$', '', 'NAME'],
  '%NAME%': ['%', '%', 'NAME'],
  '${{ secrets.NAME }}': ['${{ secrets.', ' }}', 'NAME'],
  '${user_config.name}': ['${user_config.', '}', 'name'],
  '${file:path}': ['${file:', '}', 'path'],
  '{file:path}': ['{file:', '}', 'path'],
};

const ofEnvironment: readonly PlaceholderSyntax[] = ['${env:NAME}', '{env:NAME}', '${NAME}', '$NAME', '%NAME%'];

type Offer = Pick<Completion, 'newText' | 'detail' | 'open' | 'also'>;

/** `source` is the text of the whole file. */
export function placeholderCompletions(written: Written, host: Host, source: string): readonly Completion[] {
  const { text, at, as } = written;
  const begun = /(?:\$(?:\{\{ ?|\{)?|\{|%)[^\s{}$%"']{0,200}$/.exec(text.text.slice(0, at))?.[0];
  if (begun === undefined && !(as === 'value' && text.text === '')) return [];
  const sign = /^(?:\$\{\{|\$\{|[${%])/.exec(begun ?? '')?.[0] ?? '';
  // What an editor has closed already, or what stood there before, goes with it.
  const rest = sign.includes('{') ? (/^[^\s{}$%"']{0,200} ?\}{1,2}/.exec(text.text.slice(at))?.[0].length ?? 0) : 0;
  const range = rangeWithin(text, at - (begun?.length ?? 0), at + rest);
  return offers(written, host, source)
    .filter(({ newText }) => newText.startsWith(sign))
    .map((offer) => ({ kind: 'placeholder', range, ...offer }));
}

/** The likeliest first, each once. */
function offers(written: Written, host: Host, source: string): readonly Offer[] {
  if (host.placeholders === 'not known') return [];
  const { configuration } = written;
  const variables = host.variables ?? [];
  // Where a host knows several ways to say the same, its own stands first.
  const known = [...host.placeholders].sort((a, b) => Number(b === host.placeholder) - Number(a === host.placeholder));
  const inputs = known.includes('${input:name}') ? configuration.inputs.map(({ name }) => name.text) : [];
  const all = [
    ...inputs.flatMap((name) => offer('${input:name}', name, host)),
    ...asked(written, host, source),
    ...known.flatMap((syntax) => namesFor(syntax, written, host).flatMap((name) => offer(syntax, name, host))),
    ...known.flatMap((syntax) => offer(syntax, undefined, host)),
    ...variables.map((name) => ({ newText: `\${${name}}`, detail: meaningOfVariable(name, host.name) })),
  ];
  return all.filter(({ newText }, at) => all.findIndex((other) => other.newText === newText) === at);
}

/** An input that the host does not ask for yet, together with the question. */
function asked({ configuration, server, entry }: Written, host: Host, source: string): readonly Offer[] {
  const { file, inputs } = configuration;
  const way = readersOf(file).find((reader) => reader.host === host)?.file.inputs;
  if (entry === undefined || !way) return [];
  const isHeader = server.headers.some(({ name }) => name.text === entry);
  const name = isHeader ? variableName(server.name.text, /^authorization$/i.test(entry) ? 'token' : entry.replace(/^x-/i, '')) : variableName(entry);
  const reference = referenceTo({ document: jsonDocument(source), host, inputs: way }, name, `${entry} for ${server.name.text}`);
  // Where the one that is meant is there already, a second one would only be confusing.
  if (!reference || inputs.some((input) => reference.placeholder.includes(`:${input.name.text}-`))) return [];
  return [{ newText: reference.placeholder, detail: `${meaningOf({ syntax: '${input:name}', name: '' }, host.name, [])}; the question is added`, also: reference.edits }];
}

function offer(syntax: PlaceholderSyntax, name: string | undefined, host: Host): readonly Offer[] {
  const [before, after, open] = around[syntax] ?? [];
  if (before === undefined || after === undefined || (name === undefined && !open)) return [];
  const detail = meaningOf({ syntax, name: name ?? '' }, host.name, []);
  return name === undefined ? [{ newText: before + (open ?? '') + after, detail, open: open ?? '' }] : [{ newText: before + name + after, detail }];
}

/** The variable that the value is for, and the names that stand in this file already. */
function namesFor(syntax: PlaceholderSyntax, { server, entry, configuration, text }: Written, host: Host): readonly string[] {
  if (syntax === '${input:name}') return [];
  const isOwn = entry !== undefined && server.environment.some(({ value }) => value === text) && /^[A-Za-z_]\w*$/.test(entry);
  const own = isOwn && (ofEnvironment.includes(syntax) || syntax === '${{ secrets.NAME }}') ? [entry] : [];
  const used = configuration.servers
    .flatMap(textsOf)
    .filter((one) => one.text !== text)
    .flatMap((one) => placeholdersIn(one.text, host))
    .filter((one) => one.filled && one.syntax === syntax && !host.variables?.includes(one.name.split(':')[0] ?? ''));
  return [...own, ...used.map(({ name }) => (syntax === '${{ secrets.NAME }}' ? name.replace(/^secrets\./, '') : name))];
}
