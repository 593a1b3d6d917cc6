// Keeps a path inside a folder: both are compared with their links followed, so neither `..` nor a link leads out.
import ts from 'typescript';
import type { Fixer } from '../fixer';
import { baseFolder } from './base-folder';
import { Changes } from './changes';
import { dangerousValue, wrapValue } from './dangerous-value';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { moduleImported } from './import-added';
import { freeName } from './names';
import { originOf, unwrapped } from './origin-of';
import { ownFunction, presentFunction } from './own-function';
import type { OwnFunction } from './own-function';
import { parseFile } from './parsed-file';
import { constantText } from './pieces-of-text';
import { styleOf } from './style-of';

export const containedPath: Fixer = ({ finding, text }) => {
  const file = parseFile(finding.location.file, text);
  const value = file && dangerousValue(file, finding);
  if (!value || isAddress(value)) return [];
  const changes = new Changes(file);
  const places = [value, ...otherPath(value)].map((path) => {
    const folder = baseFolder(path, styleOf(file));
    return { folder, at: folder === undefined ? path : whereMade(path) };
  });
  const present = presentFunction(file, { name: wished, signs });
  if (places.some(({ at }) => present !== undefined && ts.isCallExpression(at) && at.expression.getText() === present)) return [];
  const check = present ?? ownFunction(changes, checkWithImports(changes));
  for (const { folder, at } of new Map(places.map((place) => [place.at, place])).values()) wrapValue(changes, at, `${check}(${folder ?? 'process.cwd()'}, `);
  const folders = new Set(places.map(({ folder }) => folder));
  const [folder] = folders;
  if (folders.size > 1) return changes.fix('Keep the paths inside their folders', !folders.has(undefined));
  return changes.fix(folder === undefined ? 'Keep the path inside the working folder' : `Keep the path inside \`${folder}\``, folder !== undefined);
};

const wished = 'containedIn';
const signs = ['relative(', 'throw'];

/** The other path of a call that takes two, as `rename` does, unless it is a constant. */
function otherPath(value: ts.Expression): readonly ts.Expression[] {
  const call = value.parent;
  if (!ts.isCallExpression(call) || !/(?:^|\.)(?:rename|copyFile|cp|copy|move|link)(?:Sync)?$/.test(call.expression.getText())) return [];
  const other = call.arguments[call.arguments[0] === value ? 1 : 0];
  return other && other !== value && constantText(other) === undefined ? [other] : [];
}

/** The initializer of the constant that the value names, so that the check serves all of its uses. */
function whereMade(value: ts.Expression): ts.Expression {
  const bare = unwrapped(value);
  const declaration = ts.isIdentifier(bare) ? declarationOf(bare.text, bare) : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !isNeverReassigned(declaration)) return value;
  const made = unwrapped(declaration.initializer);
  const isPath = ts.isCallExpression(made) && /^(?:\w+\.)?(?:join|resolve|normalize)$/.test(originOf(made.expression)?.name ?? '');
  return isPath || ts.isTemplateExpression(made) || ts.isBinaryExpression(made) ? made : value;
}

function isAddress(value: ts.Expression): boolean {
  const bare = unwrapped(value);
  return ts.isNewExpression(bare) && bare.expression.getText() === 'URL';
}

function checkWithImports(changes: Changes): OwnFunction {
  const path = moduleImported(changes, 'path');
  const fs = moduleImported(changes, 'fs');
  const real = freeName(changes.file, 'realPathOf');
  return {
    name: wished,
    signs,
    lines: (name, { type, quote, semicolon, indent }) => [
      '/** Gives the file back, and throws unless it lies inside the folder, links followed. */',
      `function ${name}(folder${type(': string')}, file${type(': string')})${type(': string')} {`,
      `${indent}const within = ${path}.relative(${real}(folder), ${real}(file))${semicolon}`,
      `${indent}if (within === ${quote}..${quote} || within.startsWith(\`..\${${path}.sep}\`) || ${path}.isAbsolute(within)) throw new Error(${quote}The path leads out of the folder.${quote})${semicolon}`,
      `${indent}return file${semicolon}`,
      '}',
      '',
      '/** The path with its links followed, as far as it is there. */',
      `function ${real}(file${type(': string')})${type(': string')} {`,
      `${indent}const whole = ${path}.resolve(file)${semicolon}`,
      `${indent}let there = whole${semicolon}`,
      `${indent}while (!${fs}.lstatSync(there, { throwIfNoEntry: false }) && there !== ${path}.dirname(there)) there = ${path}.dirname(there)${semicolon}`,
      `${indent}return ${path}.join(${fs}.realpathSync(there), ${path}.relative(there, whole))${semicolon}`,
      '}',
    ],
  };
}
