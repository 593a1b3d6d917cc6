// unprotected-request-state: signs what travels through the client, and has the server verify it; the code reads the same state as before.
import ts from 'typescript';
import { isAsync } from '../../frontends/typescript/modifiers';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { lacks, optionsIn, setProperty } from './call-options';
import { Changes } from './changes';
import { nameImported } from './import-added';
import { freeName } from './names';
import { originOf } from './origin-of';
import { isTyped, nodeAt, nodesBelow, parseFile, textOf } from './parsed-file';
import { literal, styleOf } from './style-of';
import { insertAfterImports } from './top-of-file';

const sdk = '@modelcontextprotocol/server';
const variable = 'process.env.STATE_KEY';

/** Not safe: whoever runs the server must set the key, and states that are on their way are refused. */
export function signedState({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  const node = file && nodeAt(file, finding.location.range);
  if (!file || !node) return [];
  const changes = new Changes(file);
  if (ts.isStringLiteralLike(node)) {
    changes.replace(node, `${variable} ?? ${literal('', styleOf(file))}`);
    return changes.fix(`Read the key from \`${variable}\``, false);
  }
  const nodes = [...nodesBelow(file.source)];
  const servers = nodes.filter(ts.isNewExpression).filter(({ expression }) => isOfSdk(expression, /^(?:McpServer|Server)$/));
  const states = nodes.filter(ts.isCallExpression).filter(({ expression }) => isOfSdk(expression, /^inputRequired$/)).flatMap(({ arguments: [result] }) => stateIn(result));
  if (servers.length === 0 || states.length === 0) return [];
  const codec = freeName(file, 'stateCodec');
  if (!servers.every((server) => verify(changes, server, codec)) || !states.every((state) => sign(changes, state, codec))) return [];
  addCodec(changes, codec);
  return changes.fix('Sign the state, and verify it', false);
}

function isOfSdk(expression: ts.Expression, names: RegExp): boolean {
  const origin = originOf(expression);
  return origin?.module === sdk && names.test(origin.name);
}

function stateIn(result: ts.Expression | undefined): readonly ts.Expression[] {
  if (!result || !ts.isObjectLiteralExpression(result)) return [];
  return result.properties.flatMap((each) => {
    if (!each.name || textOf(each.name) !== 'requestState') return [];
    return ts.isPropertyAssignment(each) ? [each.initializer] : [];
  });
}

function verify(changes: Changes, server: ts.NewExpression, codec: string): boolean {
  const [information, second] = server.arguments ?? [];
  const options = optionsIn(second);
  if (!information || !lacks(options, 'requestState') || (second && options.kind === 'none')) return false;
  setProperty(changes, options, 'requestState', `{ verify: ${codec}.verify }`, information.end);
  return true;
}

/** The state is minted for the request that the function answers, so the context must be in sight. */
function sign(changes: Changes, state: ts.Expression, codec: string): boolean {
  const owner = ts.findAncestor(state, (each): each is ts.ArrowFunction | ts.FunctionExpression => ts.isArrowFunction(each) || ts.isFunctionExpression(each));
  const context = owner?.parameters.at(-1);
  if (!owner || !context || !ts.isIdentifier(context.name)) return false;
  if (!isAsync(owner)) changes.insert(owner.getStart(), 'async ');
  changes.insert(state.getStart(), `await ${codec}.mint(`);
  changes.insert(state.end, `, ${context.name.text})`);
  return true;
}

function addCodec(changes: Changes, codec: string): void {
  const { file } = changes;
  const { quote, semicolon } = styleOf(file);
  const make = nameImported(changes, { module: sdk, isPackage: true, name: 'createRequestStateCodec', at: file.source });
  const bind = `(ctx) => ctx.http?.authInfo?.clientId ?? ${quote}${quote}`;
  insertAfterImports(changes, ['/** Signs what a client carries from one request to the next. The key needs 32 bytes at least. */', `const ${codec} = ${make}${isTyped(file) ? '<string>' : ''}({ key: ${variable} ?? ${quote}${quote}, ttlSeconds: 600, bind: ${bind} })${semicolon}`]);
}
