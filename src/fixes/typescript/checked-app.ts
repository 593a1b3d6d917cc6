// dns-rebinding: makes the application of Express by the SDK's own function, which checks the host where the port is not known.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import type { Declaration } from './declaration-of';
import { usesOf } from './declaration-of';
import { importedFrom, nameImported } from './import-added';
import { originOf } from './origin-of';
import { nodesBelow, parseFile } from './parsed-file';

const sdk = '@modelcontextprotocol/sdk/server/express.js';

/** Not safe: the server may be reached under another name, as through a proxy. */
export function checkedApp({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const nodes = [...nodesBelow(file.source)];
  const made = nodes.filter(ts.isCallExpression).filter(({ expression, arguments: { length } }) => length === 0 && originOf(expression)?.module === 'express' && originOf(expression)?.name === '');
  const isOfSdk = nodes.some((node) => ts.isStringLiteral(node) && node.text.startsWith('@modelcontextprotocol/sdk/server/'));
  const [app, ...others] = made;
  if (!app || others.length > 0 || !isOfSdk) return [];
  const changes = new Changes(file);
  changes.replace(app, `${nameImported(changes, { module: sdk, isPackage: true, name: 'createMcpExpressApp', at: app })}()`);
  for (const express of importedFrom(file, 'express')) if (usesOf(express).every((use) => use.parent === app)) removeWhole(changes, express);
  return changes.fix('Check the host by `createMcpExpressApp`', false);
}

/** `import express from 'express'` and `const express = require('express')`; what brings in more stays. */
function removeWhole(changes: Changes, express: Declaration): void {
  const isWhole = ts.isImportClause(express) ? express.namedBindings === undefined : ts.isVariableDeclaration(express) && ts.isVariableDeclarationList(express.parent) && express.parent.declarations.length === 1;
  const statement = isWhole ? ts.findAncestor(express, ts.isStatement) : undefined;
  if (statement) changes.removeStatement(statement);
}
