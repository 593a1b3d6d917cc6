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
    lines: (name, manner) => [
      `/** Whether the header carries the token in MCP_TOKEN. ${comment} */`,
      `function ${name}(authorization${manner.type(': string | null | undefined')})${manner.type(': boolean')} {`,
      ...comparison(changes, manner, 'authorization', 'return'),
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
    signature: ({ type }) => `(req${type(`: ${headers}`)}, res${type(': { status(code: number): { end(): unknown } }')}, next${type(': () => void')})${type(': void')}`,
    async: '',
    header: 'req',
    after: (isRight, { semicolon, indent }) => [`${indent}if (${isRight}) next()${semicolon}`, `${indent}else res.status(401).end()${semicolon}`],
  });
}

/** The name of a hook of Fastify. */
export function fastifyCheck(changes: Changes): string {
  return middleware(changes, {
    signature: ({ type }) => `(request${type(`: ${headers}`)}, reply${type(': { code(status: 401): { send(): unknown } }')})${type(': Promise<unknown>')}`,
    async: 'async ',
    header: 'request',
    after: (isRight, { semicolon, indent }) => [`${indent}return ${isRight} ? undefined : reply.code(401).send()${semicolon}`],
  });
}

const headers = '{ headers: { authorization?: string | undefined } }';

type Manner = Parameters<OwnFunction['lines']>[1];

interface Middleware {
  readonly signature: (manner: Manner) => string;
  readonly async: string;
  readonly header: string;
  readonly after: (isRight: string, manner: Manner) => readonly string[];
}

function middleware(changes: Changes, wanted: Middleware): string {
  return ownFunction(changes, {
    name: 'requireToken',
    signs: ['MCP_TOKEN'],
    lines: (name, manner) => [
      `/** Turns away whoever does not send the token in MCP_TOKEN. ${comment} */`,
      `${wanted.async}function ${name}${wanted.signature(manner)} {`,
      ...comparison(changes, manner, `${wanted.header}.headers.authorization`, 'const isRight ='),
      ...wanted.after('isRight', manner),
      '}',
    ],
  });
}

/** The statements that compare the header with what it must be; the last one begins as is said. */
function comparison(changes: Changes, { quote, semicolon, indent }: Manner, header: string, beginning: string): readonly string[] {
  const equal = nameImported(changes, { module: 'crypto', name: 'timingSafeEqual', at: changes.file.source });
  return [
    `${indent}const given = Buffer.from(${header} ?? ${quote}${quote})${semicolon}`,
    `${indent}const expected = Buffer.from(\`Bearer \${${variable}}\`)${semicolon}`,
    `${indent}${beginning} Boolean(${variable}) && given.length === expected.length && ${equal}(given, expected)${semicolon}`,
  ];
}
