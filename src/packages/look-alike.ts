// Which well-known server a name imitates: a letter off, another scope, or the name from another registry. Short names are left alone, since many are near by chance.
import { distance } from 'fastest-levenshtein';
import type { Ecosystem } from '../ir/manifest';
import type { KnownServer } from './known-servers';
import { knownServers, officialScope, reference } from './known-servers';
import { canonicalName } from './package-name';

/** The well-known server of exactly this name. */
export function knownServer(ecosystem: Ecosystem, name: string): KnownServer | undefined {
  const wanted = canonicalName(ecosystem, name);
  return knownServers.find((server) => server.ecosystem === ecosystem && canonicalName(ecosystem, server.name) === wanted);
}

/** Nothing where the name is well known itself, or near none that is. */
export function imitated(ecosystem: Ecosystem, name: string): KnownServer | undefined {
  const wanted = canonicalName(ecosystem, name);
  if (knownServer(ecosystem, wanted)) return undefined;
  return knownServers.find((server) => server.ecosystem === ecosystem && isNear(wanted, canonicalName(ecosystem, server.name))) ?? borrowed(wanted);
}

/** The official server, of whichever registry, that a name claims to be by what its scope says: `@anthropics/mcp-server-git`. */
function borrowed(name: string): KnownServer | undefined {
  const [scope, bare] = split(name);
  if (!isBorrowed(scope)) return undefined;
  return knownServers.find((server) => server.publisher === reference && core(split(server.name)[1]) === core(bare));
}

function isNear(name: string, known: string): boolean {
  const [scope, bare] = split(name);
  const [knownScope, knownBare] = split(known);
  const official = knownScope === officialScope;
  // Anybody may give a server of their own the name of another; only a scope that pretends to be the other's is suspicious.
  if (bare === knownBare) return scope !== knownScope && knownScope !== '' && (isMisspelled(scope, knownScope) || (official && isBorrowed(scope)));
  return scope === knownScope && isMisspelled(bare, knownBare) && (bare.includes(core(knownBare)) || isMisspelled(core(bare), core(knownBare)));
}

/** The scope and the rest; no scope is the empty one. */
function split(name: string): readonly [string, string] {
  const slash = name.startsWith('@') ? name.indexOf('/') : -1;
  return slash < 0 ? ['', name] : [name.slice(0, slash), name.slice(slash + 1)];
}

/** Scopes that speak of the protocol or its makers and are not theirs. */
function isBorrowed(scope: string): boolean {
  return scope !== officialScope && /^@(?:mcp|model-?context(?:-?protocol)?|anthropic|claude)s?(?:-?(?:ai|servers?|official|org))?$/.test(scope);
}

/** What of a name tells servers apart. */
function core(bare: string): string {
  return bare.replace(/^(?:mcp-)?server-|^mcp-|-mcp(?:-server)?$|-server$/g, '');
}

/** The same, or so near that eyes slip over the difference: one letter more, less, other or swapped, two in a long name. */
function isMisspelled(name: string, known: string): boolean {
  if (drawn(name) === drawn(known)) return true;
  if (known.length < 6) return known.length > 2 && isSwapped(name, known);
  const allowed = known.length >= 10 ? 2 : 1;
  return distance(name, known) <= allowed || isSwapped(name, known);
}

/** One name for all that are drawn alike in most fonts, however short: `tlme` and `time`, `rnemory` and `memory`. */
function drawn(name: string): string {
  return name.replace(/[1i]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function isSwapped(name: string, known: string): boolean {
  const at = [...known].findIndex((letter, index) => letter !== name[index]);
  return at >= 0 && name === known.slice(0, at) + (known[at + 1] ?? '') + (known[at] ?? '') + known.slice(at + 2);
}
