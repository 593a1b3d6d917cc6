// Keeps an argument from being taken for an option: behind `--` where the program ends its options there, otherwise by refusing a dash at its start.
import ts from 'typescript';
import { isEndedByDashes } from '../../ir/programs';
import type { Fixer } from '../fixer';
import { Changes } from './changes';
import { unwrapped } from './origin-of';
import { ownFunction } from './own-function';
import type { OwnFunction } from './own-function';
import { nodeAt, parseFile } from './parsed-file';
import { constantText } from './pieces-of-text';
import { styleOf } from './style-of';

export const noOption: Fixer = ({ finding, text }) => {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const found = nodeAt(file, finding.location.range);
  const elements = ts.isArrayLiteralExpression(found) ? found.elements : ts.isCallExpression(found) ? found.arguments : [];
  const values = elements.filter((element) => !ts.isSpreadElement(element) && constantText(element) === undefined && !isText(element));
  const named = values.filter((element) => namedFor(element, finding.source));
  const [value, ...others] = named.length > 0 ? named : values;
  if (!value || others.length > 0) return [];
  const changes = new Changes(file);
  const { quote } = styleOf(file);
  if (ts.isArrayLiteralExpression(found) && endsOptions(found) && value === elements.find((element) => constantText(element) === undefined)) {
    changes.insert(value.getStart(), `${quote}--${quote}, `);
    return changes.fix('End the options with `--`', true);
  }
  changes.replace(value, `${ownFunction(changes, check)}(${value.getText()})`);
  return changes.fix('Refuse a dash at the start', true);
};

const check: OwnFunction = {
  name: 'noOption',
  signs: ['startsWith(', 'throw'],
  lines: (name, { type, quote, semicolon, indent }) => [
    '/** Gives the argument back, and throws where a program would take it for an option. */',
    `function ${name}(argument${type(': string')})${type(': string')} {`,
    `${indent}if (argument.startsWith(${quote}-${quote})) throw new Error(${quote}The argument must not begin with a dash.${quote})${semicolon}`,
    `${indent}return argument${semicolon}`,
    '}',
  ],
};

/** Whether the element begins with a text of the server's own. */
function isText(element: ts.Expression): boolean {
  return ts.isTemplateExpression(unwrapped(element)) || ts.isBinaryExpression(unwrapped(element));
}

function namedFor(element: ts.Expression, source: string | undefined): boolean {
  const bare = unwrapped(element);
  return source !== undefined && (ts.isPropertyAccessExpression(bare) ? bare.name.text : bare.getText()) === source;
}

/** Whether the list is handed to a program, named beside it, for which `--` ends the options. */
function endsOptions(list: ts.ArrayLiteralExpression): boolean {
  const { parent } = list;
  const program = ts.isCallExpression(parent) && parent.arguments[1] === list ? parent.arguments[0] : undefined;
  const name = program && constantText(program);
  return name !== undefined && isEndedByDashes(name);
}
