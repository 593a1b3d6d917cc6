// Lets only listed values pass: a list below the imports for the developer to fill in, and a function that throws at everything else.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { Fixer } from '../fixer';
import { Changes } from './changes';
import { dangerousValue, wrapValue } from './dangerous-value';
import { freeName } from './names';
import { ownFunction, presentFunction } from './own-function';
import type { OwnFunction } from './own-function';
import { parseFile } from './parsed-file';

export interface AllowList {
  readonly title: string;
  /** Says above the list what belongs in it, and in the function's comment what it does. */
  readonly comments: { readonly list: string; readonly function: string };
  readonly list: string;
  readonly example: string;
  readonly function: string;
  readonly parameter: string;
  /** The parameter's type, and the function's type parameters before it. */
  readonly generic: string;
  readonly type: string;
  /** The text of what is looked up in the list, made from the parameter. */
  readonly key: string;
  readonly refusal: string;
}

/** A fixer that needs the developer's own list, so its fix is never safe. */
export function allowListFixer(wanted: AllowList): Fixer {
  return ({ finding, text }): readonly Fix[] => {
    const file = parseFile(finding.location.file, text);
    const value = file && dangerousValue(file, finding);
    if (!value || isChecked(value, wanted.function)) return [];
    const changes = new Changes(file);
    const list = presentFunction(file, functionOf(wanted, wanted.list)) === undefined ? freeName(file, wanted.list) : wanted.list;
    wrapValue(changes, value, `${ownFunction(changes, functionOf(wanted, list))}(`);
    return changes.fix(wanted.title, false);
  };
}

function isChecked(value: ts.Expression, name: string): boolean {
  return ts.isCallExpression(value) && value.expression.getText().startsWith(name);
}

function functionOf(wanted: AllowList, list: string): OwnFunction {
  const { parameter, refusal, comments } = wanted;
  return {
    name: wanted.function,
    signs: ['.has(', 'throw'],
    lines: (name, { type, quote, semicolon, indent }) => [
      `// ${comments.list}`,
      `const ${list} = new Set([${quote}${wanted.example}${quote}])${semicolon}`,
      '',
      `/** ${comments.function} */`,
      `function ${name}${type(wanted.generic)}(${parameter}${type(`: ${wanted.type}`)})${type(`: ${wanted.type}`)} {`,
      `${indent}if (!${list}.has(${wanted.key})) throw new Error(${quote}${refusal}${quote})${semicolon}`,
      `${indent}return ${parameter}${semicolon}`,
      '}',
    ],
  };
}
