// The way in: the text of a TypeScript or JavaScript file becomes a program. Never fails; what was not understood is a gap.
import ts from 'typescript';
import { reasonOf } from '../../core/bug';
import type { Program } from '../../ir/program';
import type { KnownFile } from './bundled-packages';
import { withoutKnownPackages } from './bundled-packages';
import { lowerCall } from './calls';
import { lowerExpression } from './expressions';
import { lowerClass, lowerFunction } from './functions';
import type { OpenFunction, Parts } from './lowering';
import { helpersIn } from './compiled-shapes';
import { Lowering } from './lowering';
import { storeExports } from './modules';
import { isPageScript } from './page-scripts';
import { scopesOf } from './scope';
import { lowerStatement, lowerStatements } from './statements';

const parts: Parts = {
  expression: lowerExpression,
  statement: lowerStatement,
  functionLike: lowerFunction,
  classLike: lowerClass,
  call: lowerCall,
};

const extension = /\.([cm]?[jt]sx?)$/i;

const declarations = /\.d\.[cm]?ts$/i;

/** Whether a path names TypeScript or JavaScript code. Declarations of what stands elsewhere are none: nothing in them runs. */
export function isTypeScript(path: string): boolean {
  return extension.test(path) && !declarations.test(path);
}

/** Lowers one file. JSDoc is not parsed, and the tree is dropped once the program is made. `known` says which files of packages need not be followed. */
export function lowerTypeScript(file: string, text: string, known: KnownFile = () => undefined): Program {
  try {
    return lowered(parse(file, text), file, text, known);
  } catch (thrown) {
    // Code that is nested more deeply than the stack allows cannot even be parsed.
    const empty = lowered(parse(file, ''), file, text, known);
    return { ...empty, text, gaps: [{ span: { start: 0, end: 0 }, message: `This file could not be read: ${reasonOf(thrown)}` }] };
  }
}

function lowered(source: ts.SourceFile, file: string, text: string, known: KnownFile): Program {
  const lowering = new Lowering(file, source, parts);
  const open: OpenFunction = { instructions: [], reaches: [], self: undefined, parentClass: undefined, allArguments: undefined, yields: undefined, jumps: [], tries: [], catchers: [], caught: [] };
  lowering.current = open;
  const span = { start: 0, end: text.length };
  lowering.functions.push({ name: '', span, params: [], paramNames: [], rest: undefined, self: undefined, allArguments: undefined, owner: undefined, instructions: open.instructions, reaches: open.reaches, catchers: open.caught });
  lowering.emit({ op: 'make', span: { start: 0, end: 0 }, target: lowering.exports, shape: 'record', parts: [] });
  for (const error of syntaxErrors(source)) lowering.gaps.push(error);
  try {
    lowering.scopes = scopesOf(source, (name) => lowering.variable(name));
    if (isPageScript(source, lowering.scopes.free)) {
      lowering.gaps.push({ span: { start: 0, end: 0 }, message: 'This is a script for web pages, which no server runs, and was left out.' });
      return lowering.program();
    }
    lowering.helpers = helpersIn(source, lowering.scopes.opened.get(source));
    lowering.inScopeOf(source, () => {
      lowerStatements(lowering, withoutKnownPackages(lowering, known));
      storeExports(lowering, source);
    });
  } catch (thrown) {
    // The one known way here is code nested more deeply than the stack allows; everything lowered so far is kept.
    lowering.gaps.push({ span: { start: 0, end: 0 }, message: `Only a part of this file could be read: ${reasonOf(thrown)}` });
  }
  return lowering.program();
}

function parse(file: string, text: string): ts.SourceFile {
  const kind = extension.exec(file)?.[1]?.toLowerCase() ?? 'ts';
  const scriptKind = kind === 'tsx' ? ts.ScriptKind.TSX : kind.endsWith('ts') ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
  return ts.createSourceFile(file, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, false, scriptKind);
}

/** The parser keeps its errors on the tree, where the public types do not show them. */
function syntaxErrors(source: ts.SourceFile): { span: { start: number; end: number }; message: string }[] {
  const found = (source as unknown as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? [];
  return found.slice(0, 3).map(({ start, length, messageText }) => ({
    span: { start, end: start + length },
    message: `This does not parse (${ts.flattenDiagnosticMessageText(messageText, ' ')}); the code around it was audited as far as it could be read.`,
  }));
}
