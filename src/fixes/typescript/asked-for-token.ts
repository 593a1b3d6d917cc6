// unauthenticated-endpoint: asks for a token before the endpoint, in the framework's own way. Which users there are, nobody but the owner knows.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { optionsIn, property, setProperty } from './call-options';
import { Changes } from './changes';
import type { Entrance } from './entrances';
import { entrancesTo } from './entrances';
import { nameImported } from './import-added';
import { originOf } from './origin-of';
import { nodeAt, nodesBelow, parseFile, spanOf, textOf } from './parsed-file';
import { indentAt, literal, styleOf } from './style-of';
import { expressCheck, fastifyCheck, headerCheck, verification } from './token-check';

/** Not safe: callers without the token are turned away. */
export function askedForToken({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const node = nodeAt(file, finding.location.range);
  const changes = new Changes(file);
  const isDone = startsFastMcp(node) ? inFastMcp(changes) : isOfMcpHandler(node) ? aroundHandler(changes, node) : entrancesTo(file, node).map((each) => close(changes, each)).some(Boolean);
  return isDone ? changes.fix('Ask for the token in MCP_TOKEN', false) : [];
}

function close(changes: Changes, entrance: Entrance): boolean {
  if (entrance.kind === 'route') return beforeRoute(changes, entrance);
  const { value } = entrance;
  return entrance.kind === 'callback' ? inCallback(changes, value as ts.Expression) : inFetch(changes, value);
}

function beforeRoute(changes: Changes, { call, handler, framework }: Entrance & { kind: 'route' }): boolean {
  if (framework === 'fastify') {
    const [, second, third] = call.arguments;
    const options = third ? optionsIn(second) : undefined;
    if (second && options?.kind === 'literal') setProperty(changes, options, 'onRequest', fastifyCheck(changes), second.end);
    else if (second && !third) changes.insert(second.getStart(), `{ onRequest: ${fastifyCheck(changes)} }, `);
    return second !== undefined && (!third || options?.kind === 'literal');
  }
  const check =
    framework === 'express'
      ? expressCheck(changes)
      : `${nameImported(changes, { module: 'hono/bearer-auth', isPackage: true, name: 'bearerAuth', at: call })}({ token: process.env.MCP_TOKEN ?? crypto.randomUUID() })`;
  changes.insert(handler.getStart(), `${check}, `);
  return true;
}

/** `(request, response) => …` of `node:http`. */
function inCallback(changes: Changes, callback: ts.Expression): boolean {
  const check = headerCheck(changes);
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) {
    changes.replace(callback, `(req, res) => (${check}(req.headers.authorization) ? ${textOf(callback)}(req, res) : res.writeHead(401).end())`);
    return true;
  }
  const [request, response] = callback.parameters.map(({ name }) => textOf(name));
  if (request === undefined || response === undefined) return false;
  const isRight = `${check}(${request}.headers.authorization)`;
  if (ts.isBlock(callback.body)) opening(changes, callback.body, `if (!${isRight}) return void ${response}.writeHead(401).end()`);
  else changes.replace(callback.body, `(${isRight} ? ${textOf(callback.body)} : ${response}.writeHead(401).end())`);
  return true;
}

/** `(request) => …` of the web platform. */
function inFetch(changes: Changes, answering: ts.Expression | ts.MethodDeclaration): boolean {
  const check = headerCheck(changes);
  const refusal = 'new Response(null, { status: 401 })';
  if (!ts.isArrowFunction(answering) && !ts.isFunctionExpression(answering) && !ts.isMethodDeclaration(answering)) {
    if (!ts.isIdentifier(answering) && !ts.isPropertyAccessExpression(answering)) return false;
    changes.replace(answering, `(request${/\.[cm]?tsx?$/.test(changes.file.path) ? ': Request' : ''}) => (${check}(request.headers.get(${authorization(changes)})) ? ${textOf(answering)}(request) : ${refusal})`);
    return true;
  }
  const [request] = answering.parameters;
  if (!request || !ts.isIdentifier(request.name) || !answering.body) return false;
  const isRight = `${check}(${request.name.text}.headers.get(${authorization(changes)}))`;
  if (ts.isBlock(answering.body)) opening(changes, answering.body, `if (!${isRight}) return ${refusal}`);
  else changes.replace(answering.body, `(${isRight} ? ${textOf(answering.body)} : ${refusal})`);
  return true;
}

function authorization({ file }: Changes): string {
  return literal('authorization', styleOf(file));
}

/** Puts a statement before all others of a block. */
function opening(changes: Changes, block: ts.Block, statement: string): void {
  const { eol, semicolon } = styleOf(changes.file);
  const [first] = block.statements;
  const start = first ? spanOf(first).start : block.end - 1;
  const isOnLineOfItsOwn = first !== undefined && changes.file.text.slice(block.getStart(), start).includes('\n');
  changes.insert(start, isOnLineOfItsOwn ? `${statement}${semicolon}${eol}${indentAt(changes.file, start)}` : `${statement}; `);
}

function startsFastMcp(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'start';
}

/** The framework calls `authenticate` for every request; what it gives back is the session. */
function inFastMcp(changes: Changes): boolean {
  const made = [...nodesBelow(changes.file.source)].find((each) => ts.isNewExpression(each) && originOf(each.expression)?.module === 'fastmcp');
  const [options] = made && ts.isNewExpression(made) ? (made.arguments ?? []) : [];
  const known = optionsIn(options);
  if (!options || known.kind !== 'literal' || property(known.record, 'authenticate')) return false;
  const { indent, eol, semicolon } = styleOf(changes.file);
  const outer = indentAt(changes.file, known.record.getStart());
  const lines = ['async (request) => {', `${outer}${indent.repeat(2)}if (!${headerCheck(changes)}(request.headers.authorization)) throw new Response(null, { status: 401 })${semicolon}`, `${outer}${indent.repeat(2)}return {}${semicolon}`, `${outer}${indent}}`];
  setProperty(changes, known, 'authenticate', lines.join(eol), options.end);
  return true;
}

function isOfMcpHandler(node: ts.Node): node is ts.CallExpression {
  const origin = ts.isCallExpression(node) ? originOf(node.expression) : undefined;
  return origin?.name === 'createMcpHandler' && /^(?:mcp-handler|@vercel\/mcp-adapter)$/.test(origin.module);
}

/** Routes of Next.js export the handler; it is wrapped where it is made. */
function aroundHandler(changes: Changes, call: ts.CallExpression): boolean {
  const { module } = originOf(call.expression) ?? { module: '' };
  const wrap = nameImported(changes, { module, isPackage: true, name: 'withMcpAuth', at: call });
  changes.insert(call.getStart(), `${wrap}(`);
  changes.insert(call.end, `, ${verification(changes)}, { required: true })`);
  return true;
}
