// What rows say that functions compute, as trials compute it, against the language and its libraries.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOperations } from '../../../src/engine/trial/address-operations';
import { byteOperations } from '../../../src/engine/trial/byte-operations';
import { listOperations } from '../../../src/engine/trial/list-operations';
import { numberOperations } from '../../../src/engine/trial/number-operations';
import type { Operations, TrialOfOperations } from '../../../src/engine/trial/operation';
import { folder, pathOperations } from '../../../src/engine/trial/path-operations';
import { textOperations } from '../../../src/engine/trial/text-operations';
import type { Value } from '../../../src/engine/trial/value';
import { booleanOf, isSame, numberOf, textOf, unknown, writtenOf } from '../../../src/engine/trial/value';
import type { Operation } from '../../../src/ir/row';
import { javascript } from '../../../src/models/javascript';

const operations: Operations = { ...textOperations, ...byteOperations, ...listOperations, ...numberOperations, ...pathOperations, ...addressOperations };

const trial: TrialOfOperations = {
  standIns: {},
  standIn: folder,
  compared: () => undefined,
  rewritten: () => undefined,
  isEqual: (a, b) => booleanOf(isSame(a, b)),
  isAmong: () => unknown,
  listOf: (value) => value,
  takenApart: (value) => value,
};

type Plain = string | number | RegExp;

function valueOf(plain: Plain): Value {
  if (typeof plain === 'string') return textOf(plain, true);
  return typeof plain === 'number' ? numberOf(plain) : { kind: 'pattern', source: plain.source, flags: plain.flags };
}

const text = ' Ab/../c%2F.Txt ';

const table: readonly (readonly [operation: Operation, inputs: readonly Plain[], output: string | number | boolean])[] = [
  ['starts-with', [text, ' Ab'], true],
  ['starts-with', [text, 'Ab'], false],
  ['ends-with', [text, 'Txt '], true],
  ['contains', [text, '..'], true],
  ['index-of', [text, '/'], text.indexOf('/')],
  ['lower', [text], text.toLowerCase()],
  ['upper', [text], text.toUpperCase()],
  ['trim', [text], text.trim()],
  ['trim-start', [text], text.trimStart()],
  ['trim-end', [text], text.trimEnd()],
  ['encode-component', [text], encodeURIComponent(text)],
  ['quoted-text', ['a"b\\c'], JSON.stringify('a"b\\c')],
  ['decode-component', [text], decodeURIComponent(text)],
  ['bytes-of', [text], text],
  ['bytes-of', [text, 'utf-8'], text],
  ['text-of-bytes', [text], text],
  ['text-of-bytes', ['../é€?', 'base64'], Buffer.from('../é€?').toString('base64')],
  ['text-of-bytes', ['a/?>é', 'base64url'], Buffer.from('a/?>é').toString('base64url')],
  ['text-of-bytes', ['../é€?', 'hex'], Buffer.from('../é€?').toString('hex')],
  ['slice', [text, 2, -3], text.slice(2, -3)],
  ['substring', [text, 5, 2], text.substring(5, 2)],
  ['character-at', [text, 2], text.charAt(2)],
  ['code-at', [text, 2], text.charCodeAt(2)],
  ['matches', [/^\s\w+/, text], true],
  ['matches', [/^\w+/, text], false],
  ['replace-first', ['../../a', '../', ''], '../a'],
  ['replace-all', ['../../a', '../', ''], 'a'],
  ['replace-first', ['a;b;c', /[;]/, '_'], 'a_b;c'],
  ['replace-first', ['a;b;c', /[;]/g, '_'], 'a_b_c'],
  ['length', [text], text.length],
  ['number', ['12'], 12],
  ['whole-number', ['12px', 10], 12],
  ['join-path', ['/srv', '..', 'a'], path.posix.join('/srv', '..', 'a')],
  ['resolve-path', ['/srv', '../etc'], '/etc'],
  ['resolve-path', ['a'], `${folder}/a`],
  ['normalize-path', ['/a/../b'], '/b'],
  ['directory-name', ['/a/b.txt'], '/a'],
  ['base-name', ['/a/b.txt'], 'b.txt'],
  ['extension', ['/a/b.txt'], '.txt'],
  ['is-absolute', ['/a'], true],
  ['is-absolute', ['a'], false],
  ['is-address', ['http://a/'], true],
  ['is-address', ['a'], false],
  ['ip-version', ['::1'], 6],
  ['is-ipv4', ['10.0.0.1'], true],
  ['is-private-ip', ['10.0.0.1'], true],
  ['is-private-ip', ['8.8.8.8'], false],
  ['greatest', [3, 12, 7], 12],
  ['least', [3, 12, 7], 3],
  ['floor', [2.7], 2],
  ['pad-start', ['1f', 4, '0'], '1f'.padStart(4, '0')],
  ['list-of-many', [3], ',,'],
];

describe('an operation', () => {
  test.each(table)('%s of %j', (operation, inputs, output) => {
    const value = operations[operation]?.(inputs.map(valueOf), trial);
    expect(value && writtenOf(value)).toBe(String(output));
  });

  test('flattens lists of lists', () => {
    const a = textOf('a', false);
    const b = textOf('b', false);
    expect(operations.flatten?.([{ kind: 'list', items: [{ kind: 'list', items: [a] }, b] }], trial)).toEqual({ kind: 'list', items: [a, b] });
  });

  test('tells an address of one inner network from those of others', () => {
    const networks: Value = { kind: 'list', items: ['127.0.0.0', '10.0.0.0'].map((item) => textOf(item, false)) };
    const isIn = (address: string): Value | undefined => operations['is-in-networks']?.([networks, textOf(address, true)], trial);
    expect(['10.9.8.7', '192.168.0.1', '8.8.8.8'].map(isIn)).toEqual([true, false, false].map(booleanOf));
  });

  test('makes lists, and folds them, as the language does', () => {
    const sum: Value = { kind: 'function', call: ([a, b, place]) => textOf([a, b, place].map((value) => value && writtenOf(value)).join('+'), false) };
    const list: Value = { kind: 'list', items: ['a', 'b', 'c'].map((item) => textOf(item, false)) };
    const plain = ['a', 'b', 'c'];
    expect(operations.fold?.([list, sum, textOf('x', false)], trial)).toEqual(textOf(plain.reduce((a, b, place) => `${a}+${b}+${String(place)}`, 'x'), false));
    expect(operations.fold?.([list, sum, { kind: 'nothing' }], trial)).toEqual(textOf(plain.reduce((a, b, place) => `${a}+${b}+${String(place)}`), false));
    expect(operations['filled-list']?.([list, numberOf(0)], trial)).toEqual({ kind: 'list', items: [numberOf(0), numberOf(0), numberOf(0)] });
    const places: Value = { kind: 'function', call: ([, place = unknown]) => place };
    expect(operations.list?.([{ kind: 'record', marked: false, members: new Map([['length', numberOf(2)]]) }, places], trial)).toEqual({ kind: 'list', items: [numberOf(0), numberOf(1)] });
    expect(operations.fold?.([unknown, sum, { kind: 'nothing' }], trial)).toEqual(unknown);
  });

  test.each(['starts-with', 'ends-with', 'contains', 'index-of'] as const)('%s notes what is asked of the input, and of nothing else', (operation) => {
    const noted: string[] = [];
    const noting = { ...trial, compared: (_how: unknown, text: string) => noted.push(text) };
    for (const marked of [false, true]) operations[operation]?.([textOf(marked ? 'input' : 'setting', marked), textOf('a', false)], noting);
    expect(noted).toEqual(['input']);
  });

  test('takes what lies around a configured folder for one', () => {
    const configured = textOf(`${folder}/x`, false);
    const up = textOf('../..', false);
    expect(operations['resolve-path']?.([configured, up], trial)).toEqual(textOf(folder, false));
    expect(operations['directory-name']?.([textOf(folder, false)], trial)).toEqual(textOf(folder, false));
    expect(operations['resolve-path']?.([textOf('/srv', false), textOf('..', false)], trial)).toEqual(textOf('/', false));
    expect(operations['resolve-path']?.([configured, textOf('../..', true)], trial)).toEqual(textOf('/allowed', true));
  });

  test('says nothing of very many combinations', () => {
    const either = (): Value => ({ kind: 'choice', options: [textOf('a', false), textOf('b', true)] });
    const list: Value = { kind: 'list', items: Array.from({ length: 60 }, either) };
    expect(operations['join-list']?.([list, textOf(' ', false)], trial)).toEqual({ kind: 'unknown', marked: true });
  });

  test('takes what is the same for the same each time', () => {
    const either: Value = { kind: 'choice', options: [textOf('a', false), textOf('b', true)] };
    const list: Value = { kind: 'list', items: Array<Value>(60).fill(either) };
    const all = (text: string): string => Array<string>(60).fill(text).join(' ');
    expect(operations['join-list']?.([list, textOf(' ', false)], trial)).toEqual({ kind: 'choice', options: [textOf(all('a'), false), textOf(all('b'), true)] });
  });

  test('is there for each that a row names', () => {
    const named = javascript.flatMap(({ rows }) => rows.flatMap((row) => ('computes' in row ? [row.computes] : [])));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !operations[name])).toEqual([]);
  });
});
