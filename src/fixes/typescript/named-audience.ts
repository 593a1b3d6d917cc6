// weak-token-validation: has tokens refused that were issued for another server. Until its owner says who this one is, all of them are.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { lacks, optionsIn, setProperty } from './call-options';
import { Changes } from './changes';
import { originOf } from './origin-of';
import { nodeAt, parseFile } from './parsed-file';
import { literal, styleOf } from './style-of';

/** By module and name: the argument that has the options, and the one that says for whom a token must be. */
const options: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['jose jwtVerify', [2, 'audience']],
  ['jsonwebtoken verify', [2, 'audience']],
  ['@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js requireBearerAuth', [0, 'expectedResource']],
  ['@modelcontextprotocol/express requireBearerAuth', [0, 'expectedResource']],
]);

/** Not safe: whoever runs the server must set its address. */
export function namedAudience({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  const call = file && nodeAt(file, finding.location.range);
  if (!file || !call || !ts.isCallExpression(call)) return [];
  const origin = originOf(call.expression);
  const [place, name] = options.get(`${origin?.module ?? ''} ${origin?.name ?? ''}`) ?? [0, ''];
  const known = optionsIn(call.arguments[place]);
  const before = call.arguments[place - 1];
  if (name === '' || !lacks(known, name) || (known.kind === 'none' && !before)) return [];
  const changes = new Changes(file);
  const address = `process.env.MCP_SERVER_URL ?? ${literal('https://set-MCP_SERVER_URL.invalid', styleOf(file))}`;
  setProperty(changes, known, name, name === 'audience' ? address : `new URL(${address})`, before?.end ?? 0);
  return changes.fix('Refuse tokens for other servers', false);
}
