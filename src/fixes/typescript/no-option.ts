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

const check = refusing({ what: 'an option', name: 'noOption', parameter: 'argument', signs: ['startsWith(', 'throw'], when: (quote) => `argument.startsWith(${quote}-${quote})`, saying: 'The argument must not begin with a dash.' });

const localCheck = refusing({ what: 'an option, or for a file on another host', name: 'localFile', parameter: 'file', signs: ['.test(', 'throw'], when: () => '/^-|^[^/]*:/.test(file)', saying: 'The file must be one of this machine.' });

interface Refusal extends Pick<OwnFunction, 'name' | 'signs'> {
  /** For what a program would take the parameter. */
  readonly what: string;
  readonly parameter: string;
  readonly when: (quote: string) => string;
  readonly saying: string;
}

/** A function that gives its parameter back, or throws. */
function refusing({ what, name, parameter, signs, when, saying }: Refusal): OwnFunction {
  return {
    name,
    signs,
    lines: (own, { type, quote, semicolon, indent }) => [
      `/** Gives the ${parameter} back, and throws where a program would take it for ${what}. */`,
      `function ${own}(${parameter}${type(': string')})${type(': string')} {`,
      `${indent}if (${when(quote)}) throw new Error(${quote}${saying}${quote})${semicolon}`,
      `${indent}return ${parameter}${semicolon}`,
      '}',
    ],
  };
}

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
