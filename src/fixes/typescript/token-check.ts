// The check of a token that a fix brings along where a server has none: the caller must send what the environment has in MCP_TOKEN.
import type { Changes } from './changes';
import { nameImported } from './import-added';
import type { OwnFunction } from './own-function';
import { ownFunction } from './own-function';

const variable = 'process.env.MCP_TOKEN';
const comment = 'Where several people call, verify tokens of an authorization server in its place.';

/** The name of a function that is given an `Authorization` header, and answers whether it has the token. */
export function headerCheck(changes: Changes): string {
  return ownFunction(changes, {
    name: 'hasToken',
    signs: ['MCP_TOKEN'],
    lines: (name, { type, quote, semicolon, indent }) => [
      `/** Whether the header carries the token in MCP_TOKEN. ${comment} */`,
      `function ${name}(authorization${type(': string | null | undefined')})${type(': boolean')} {`,
      `${indent}const given = Buffer.from(authorization ?? ${quote}${quote})${semicolon}`,
      `${indent}const expected = Buffer.from(\`Bearer \${${variable}}\`)${semicolon}`,
      `${indent}return Boolean(${variable}) && given.length === expected.length && ${timingSafeEqual(changes)}(given, expected)${semicolon}`,
      '}',
    ],
  });
}

/** The name of a function that tells whose a token is, as the wrapper of mcp-handler asks for it. */
export function verification(changes: Changes): string {
  const check = headerCheck(changes);
  return ownFunction(changes, {
    name: 'verifyToken',
    signs: [check],
    lines: (name, { type, quote, semicolon, indent }) => [
      '/** Whose token it is; nothing where nobody knows it. */',
      `async function ${name}(_request${type(': Request')}, token${type('?: string')}) {`,
      `${indent}return token && ${check}(\`Bearer \${token}\`) ? { token, clientId: ${quote}owner${quote}, scopes: [] } : undefined${semicolon}`,
      '}',
    ],
  });
}

/** The name of a middleware of Express. */
export function expressCheck(changes: Changes): string {
  return middleware(changes, {
    comment: 'Turns away whoever does not send the token in MCP_TOKEN.',
    signature: ({ type }) => `(req${type(`: ${headers}`)}, res${type(': { status(code: number): { end(): unknown } }')}, next${type(': () => void')})${type(': void')}`,
    async: '',
    header: 'req',
    after: (isRight, { semicolon, indent }) => [`${indent}if (${isRight}) next()${semicolon}`, `${indent}else res.status(401).end()${semicolon}`],
  });
}

/** The name of a hook of Fastify. */
export function fastifyCheck(changes: Changes): string {
  return middleware(changes, {
    comment: 'Turns away whoever does not send the token in MCP_TOKEN.',
    signature: ({ type }) => `(request${type(`: ${headers}`)}, reply${type(': { code(status: 401): { send(): unknown } }')})${type(': Promise<unknown>')}`,
    async: 'async ',
    header: 'request',
    after: (isRight, { semicolon, indent }) => [`${indent}return ${isRight} ? undefined : reply.code(401).send()${semicolon}`],
  });
}

const headers = '{ headers: { authorization?: string | undefined } }';

type Manner = Parameters<OwnFunction['lines']>[1];

interface Middleware {
  readonly comment: string;
  readonly signature: (manner: Manner) => string;
  readonly async: string;
  readonly header: string;
  readonly after: (isRight: string, manner: Manner) => readonly string[];
}

function middleware(changes: Changes, wanted: Middleware): string {
  return ownFunction(changes, {
    name: 'requireToken',
    signs: ['MCP_TOKEN'],
    lines: (name, manner) => {
      const { quote, semicolon, indent } = manner;
      return [
        `/** ${wanted.comment} ${comment} */`,
        `${wanted.async}function ${name}${wanted.signature(manner)} {`,
        `${indent}const given = Buffer.from(${wanted.header}.headers.authorization ?? ${quote}${quote})${semicolon}`,
        `${indent}const expected = Buffer.from(\`Bearer \${${variable}}\`)${semicolon}`,
        `${indent}const isRight = Boolean(${variable}) && given.length === expected.length && ${timingSafeEqual(changes)}(given, expected)${semicolon}`,
        ...wanted.after('isRight', manner),
        '}',
      ];
    },
  });
}

function timingSafeEqual(changes: Changes): string {
  return nameImported(changes, { module: 'crypto', name: 'timingSafeEqual', at: changes.file.source });
}
