// Lets only addresses of the web be opened: every other scheme starts a program of its own.
import type { Fixer } from '../fixer';
import { Changes } from './changes';
import { dangerousValue, wrapValue } from './dangerous-value';
import { ownFunction } from './own-function';
import type { OwnFunction } from './own-function';
import { parseFile } from './parsed-file';

export const webAddress: Fixer = ({ finding, text }) => {
  const file = parseFile(finding.location.file, text);
  const value = file && dangerousValue(file, finding);
  if (!value) return [];
  const changes = new Changes(file);
  wrapValue(changes, value, `${ownFunction(changes, check)}(`);
  return changes.fix('Open only web addresses', true);
};

const check: OwnFunction = {
  name: 'webAddress',
  signs: ['.protocol', 'throw'],
  lines: (name, { type, quote, semicolon, indent }) => [
    '/** Gives the address back, and throws unless it is one of the web. */',
    `function ${name}(address${type(': string')})${type(': string')} {`,
    `${indent}if (![${quote}http:${quote}, ${quote}https:${quote}].includes(new URL(address).protocol)) throw new Error(${quote}Only web addresses are opened.${quote})${semicolon}`,
    `${indent}return address${semicolon}`,
    '}',
  ],
};
