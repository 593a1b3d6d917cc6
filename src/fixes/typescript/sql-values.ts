// Hands values to a driver beside the statement: in the list after it, to the method that runs it, or in the record it stands in.
import ts from 'typescript';
import { optionsIn, property } from './call-options';
import type { Changes } from './changes';
import { usesOf } from './declaration-of';
import type { Driver } from './sql-driver';
import type { Statement } from './sql-slots';

const runners = /^(?:all|get|run|iterate|values|each)$/;

/** How many numbered parameters there were before; nothing where the values cannot be handed over. */
export function addValues(changes: Changes, call: ts.CallExpression, place: ts.Expression, driver: Driver, statement: Statement, values: readonly string[]): number | undefined {
  const argument = call.arguments.find((each) => each.pos <= place.pos && place.end <= each.end);
  if (!argument) return undefined;
  if (argument !== place) return ts.isObjectLiteralExpression(argument) ? intoRecord(changes, argument, driver, statement, values) : undefined;
  if (driver.values === 'prepared') return toRunner(changes, call, statement, values) ? 0 : undefined;
  const [, second] = call.arguments;
  if (driver.values === 'record') {
    if (second || statement.marks > 0) return undefined;
    changes.insert(place.getStart(), '{ sql: ');
    changes.insert(place.end, `, args: [${values.join(', ')}] }`);
    return 0;
  }
  if (second && ts.isArrayLiteralExpression(second)) return intoList(changes, second, driver, statement, values);
  if (second && optionsIn(second).kind !== 'none' && !isCallback(second)) return undefined;
  if (statement.marks > 0 || statement.highest > 0) return undefined;
  changes.insert(place.end, `, [${values.join(', ')}]`);
  return 0;
}

function isCallback(argument: ts.Expression): boolean {
  return ts.isIdentifier(argument) && /^(?:cb|callback|done|next)$/i.test(argument.text);
}

/** `{ text, values }` and `{ sql, values }`. */
function intoRecord(changes: Changes, record: ts.ObjectLiteralExpression, driver: Driver, statement: Statement, values: readonly string[]): number | undefined {
  const name = driver.values === 'record' ? 'args' : 'values';
  const present = property(record, name);
  if (!present) {
    const last = record.properties.at(-1);
    if (!last || statement.marks > 0 || statement.highest > 0) return undefined;
    changes.insert(last.end, `, ${name}: [${values.join(', ')}]`);
    return 0;
  }
  if (!ts.isPropertyAssignment(present) || !ts.isArrayLiteralExpression(present.initializer)) return undefined;
  return intoList(changes, present.initializer, driver, statement, values);
}

function intoList(changes: Changes, list: ts.ArrayLiteralExpression, driver: Driver, statement: Statement, values: readonly string[]): number | undefined {
  const { elements } = list;
  if (elements.some((each) => ts.isSpreadElement(each) || ts.isOmittedExpression(each))) return undefined;
  if (elements.length === 0) {
    if (statement.marks > 0 || statement.highest > 0) return undefined;
    changes.replace(list, `[${values.join(', ')}]`);
    return 0;
  }
  if (driver.placeholder === 'numbered') {
    if (statement.highest > elements.length) return undefined;
    changes.insert(elements.at(-1)?.end ?? list.end, `, ${values.join(', ')}`);
    return elements.length;
  }
  return between(changes, elements, statement, values) ? 0 : undefined;
}

/** Puts each value among those that are there already, in the order of the statement's marks. */
function between(changes: Changes, present: readonly ts.Expression[], statement: Statement, values: readonly string[]): boolean {
  if (statement.marks !== present.length) return false;
  for (const [index, value] of values.entries()) {
    const next = present[statement.marksBefore[index] ?? 0];
    if (next) changes.insert(next.getStart(), `${value}, `);
    else changes.insert(present.at(-1)?.end ?? 0, `, ${value}`);
  }
  return true;
}

/** `db.prepare(…).all()`, or every use of the constant that the statement was prepared for. */
function toRunner(changes: Changes, call: ts.CallExpression, statement: Statement, values: readonly string[]): boolean {
  if (ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'exec') {
    if (!ts.isExpressionStatement(call.parent) || call.arguments.length !== 1) return false;
    changes.replace(call.expression.name, 'prepare');
    changes.insert(call.end, `.run(${values.join(', ')})`);
    return true;
  }
  const { parent } = call;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const uses = usesOf(parent);
    const isNear = (use: ts.Node): boolean => ts.findAncestor(use, ts.isFunctionLike) === ts.findAncestor(call, ts.isFunctionLike);
    return uses.length > 0 && uses.every((use) => isNear(use) && runWith(changes, use, statement, values));
  }
  return runWith(changes, call, statement, values);
}

function runWith(changes: Changes, prepared: ts.Expression, statement: Statement, values: readonly string[]): boolean {
  const access = prepared.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== prepared || !ts.isCallExpression(access.parent) || access.parent.expression !== access) return false;
  const run = access.parent;
  if (/^(?:pluck|raw|expand|safeIntegers)$/.test(access.name.text)) return runWith(changes, run, statement, values);
  if (!runners.test(access.name.text)) return false;
  if (run.arguments.length === 0) {
    if (statement.marks > 0) return false;
    changes.insert(run.end - 1, values.join(', '));
    return true;
  }
  return run.arguments.every((each) => !ts.isSpreadElement(each) && !ts.isObjectLiteralExpression(each) && !ts.isArrayLiteralExpression(each)) && between(changes, run.arguments, statement, values);
}
