// Keeps an argument from being taken for an option: behind `--` where the program ends its options there, otherwise by refusing a dash at its start.
// Of a program that copies files it refuses other hosts as well.
import ts from 'typescript';
import { copiesFiles, isEndedByDashes } from '../../ir/programs';
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
  const program = ts.isArrayLiteralExpression(found) ? programOf(found) : undefined;
  if (program !== undefined && copiesFiles(program)) {
    changes.replace(value, `${ownFunction(changes, localCheck)}(${value.getText()})`);
    return changes.fix('Refuse options and files on other hosts', true);
  }
  if (program !== undefined && isEndedByDashes(program) && value === elements.find((element) => constantText(element) === undefined)) {
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

const localCheck: OwnFunction = {
  name: 'localFile',
  signs: ['.test(', 'throw'],
  lines: (name, { type, quote, semicolon, indent }) => [
    '/** Gives the name back, and throws where a program would take it for an option, or for a file on another host. */',
    `function ${name}(file${type(': string')})${type(': string')} {`,
    `${indent}if (/^-|^[^/]*:/.test(file)) throw new Error(${quote}The file must be one of this machine.${quote})${semicolon}`,
    `${indent}return file${semicolon}`,
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

/** The program that the list is handed to, where it is named beside it. */
function programOf(list: ts.ArrayLiteralExpression): string | undefined {
  const { parent } = list;
  const program = ts.isCallExpression(parent) && parent.arguments[1] === list ? parent.arguments[0] : undefined;
  return program && constantText(program);
}
