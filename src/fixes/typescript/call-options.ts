// The record of options among a call's arguments: what it says, and what a fix adds to it or takes from it.
import ts from 'typescript';
import type { Changes } from './changes';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { unwrapped } from './origin-of';
import { indentAt, lineStart, styleOf } from './style-of';

export type Options =
  | { readonly kind: 'none' }
  /** Written in the call. */
  | { readonly kind: 'literal'; readonly record: ts.ObjectLiteralExpression }
  /** A constant record that is written elsewhere. */
  | { readonly kind: 'named'; readonly record: ts.ObjectLiteralExpression; readonly name: ts.Expression }
  | { readonly kind: 'unknown'; readonly value: ts.Expression };

/** The options in the argument, which may be a callback or missing. */
export function optionsIn(argument: ts.Expression | undefined): Options {
  if (!argument || isFunction(argument)) return { kind: 'none' };
  const bare = unwrapped(argument);
  if (ts.isObjectLiteralExpression(bare)) return { kind: 'literal', record: bare };
  if (!ts.isIdentifier(bare)) return { kind: 'unknown', value: argument };
  if (bare.text === 'undefined') return { kind: 'none' };
  const declaration = declarationOf(bare.text, bare);
  if (declaration && (ts.isFunctionDeclaration(declaration) || (ts.isVariableDeclaration(declaration) && declaration.initializer && isFunction(declaration.initializer)))) return { kind: 'none' };
  const record = declaration && ts.isVariableDeclaration(declaration) && isNeverReassigned(declaration) && declaration.initializer ? unwrapped(declaration.initializer) : undefined;
  return record && ts.isObjectLiteralExpression(record) ? { kind: 'named', record, name: argument } : { kind: 'unknown', value: argument };
}

export function property(record: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike | undefined {
  return record.properties.find((each) => each.name !== undefined && (ts.isIdentifier(each.name) || ts.isStringLiteralLike(each.name)) && each.name.text === name);
}

/** Whether the text alone tells that the options have no property of this name. */
export function lacks(options: Options, name: string): boolean {
  if (options.kind === 'none') return true;
  if (options.kind === 'unknown') return false;
  return !property(options.record, name) && !options.record.properties.some((each) => ts.isSpreadAssignment(each) || ts.isComputedPropertyName(each.name));
}

/** Takes a property out of a record; one that is written in the call goes with it where nothing else is in it. */
export function removeProperty(changes: Changes, call: ts.CallExpression | ts.NewExpression | undefined, record: ts.ObjectLiteralExpression, gone: ts.ObjectLiteralElementLike): void {
  const { properties } = record;
  const index = properties.indexOf(gone);
  const next = properties[index + 1];
  const previous = properties[index - 1];
  if (next) changes.replace({ start: gone.getStart(), end: next.getStart() }, '');
  else if (previous) changes.replace({ start: previous.end, end: gone.end }, '');
  else removeArgument(changes, call, record);
}

/** Adds `name: value` to the options, or a record of it alone as a further argument after the offset. */
export function addProperty(changes: Changes, options: Options, name: string, value: string, after: number): void {
  const written = name === value ? name : `${name}: ${value}`;
  if (options.kind === 'none') changes.insert(after, `, { ${written} }`);
  else if (options.kind !== 'literal') {
    const old = options.kind === 'named' ? options.name : options.value;
    changes.replace(old, `{ ...${old.getText()}, ${written} }`);
  } else {
    const [first] = options.record.properties;
    if (first) changes.insert(first.getStart(), `${written}, `);
    else changes.replace(options.record, `{ ${written} }`);
  }
}

/**
 * Has the options say `name: value` whatever they said: changes what is written in the call, or says it last. No change where what is spread into
 * the record afterward may say something else. A record of it alone goes after the offset.
 */
export function setProperty(changes: Changes, options: Options, name: string, value: string, after: number): void {
  const present = options.kind === 'literal' ? property(options.record, name) : undefined;
  const last = options.kind === 'literal' ? options.record.properties.at(-1) : undefined;
  if (options.kind !== 'literal' || !last) addProperty(changes, options, name, value, after);
  else if (!present) {
    const start = last.getStart();
    const indent = indentAt(changes.file, start);
    const opensLine = lineStart(changes.file, start) + indent.length === start;
    changes.insert(last.end, opensLine ? `,${styleOf(changes.file).eol}${indent}${name}: ${value}` : `, ${name}: ${value}`);
  } else if (!options.record.properties.some((each) => ts.isSpreadAssignment(each) && each.pos > present.pos)) {
    if (ts.isPropertyAssignment(present)) changes.replace(present.initializer, value);
    else if (ts.isShorthandPropertyAssignment(present)) changes.replace(present, `${name}: ${value}`);
  }
}

function removeArgument(changes: Changes, call: ts.CallExpression | ts.NewExpression | undefined, record: ts.ObjectLiteralExpression): void {
  const args = call?.arguments ?? [];
  const index = args.findIndex((each) => each.pos <= record.pos && record.end <= each.end);
  const argument = args[index];
  const previous = args[index - 1];
  const isLast = index === args.length - 1;
  if (argument && previous && isLast) changes.replace({ start: previous.end, end: argument.end }, '');
  else changes.replace(record, '{}');
}

function isFunction(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
