// As much of the libraries' types as the cases of the fixes need; the libraries themselves are not installed.
declare module 'execa' {
  interface Options {
    readonly cwd?: string;
    readonly shell?: boolean;
  }
  type Run = (file: string, args?: readonly string[], options?: Options) => Promise<{ readonly stdout: string }>;
  type RunLine = (command: string, options?: Options) => Promise<{ readonly stdout: string }>;
  const execa: Run & { readonly execa: Run; readonly execaCommand: RunLine; readonly command: RunLine };
  export = execa;
}

declare module 'axios' {
  const axios: (config: { readonly method: string; readonly url: string }) => Promise<{ readonly data: unknown }>;
  export = axios;
}

declare module 'pg' {
  interface Query {
    readonly text: string;
    readonly values?: readonly unknown[];
    readonly rowMode?: 'array';
  }
  export class Pool {
    query(query: string | Query, values?: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
  }
  export class Client extends Pool {}
}

declare module 'mysql2/promise' {
  interface Pool {
    query(sql: string, values?: readonly unknown[]): Promise<[unknown[], unknown]>;
    execute(sql: string, values?: readonly unknown[]): Promise<[unknown[], unknown]>;
  }
  const mysql: { createPool(uri: string): Pool };
  export default mysql;
}

declare module 'better-sqlite3' {
  interface Statement {
    pluck(): Statement;
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): void;
  }
  export default class Database {
    constructor(file: string);
    prepare(sql: string): Statement;
    exec(sql: string): this;
  }
}

declare module 'sqlite3' {
  type Done = (error: Error | null, rows: unknown[]) => void;
  class Database {
    constructor(file: string);
    all(sql: string, done: Done): void;
    all(sql: string, values: readonly unknown[], done: Done): void;
    run(sql: string, values: readonly unknown[]): void;
  }
  const sqlite3: { Database: typeof Database };
  export default sqlite3;
}

declare module '@prisma/client' {
  export class PrismaClient {
    $queryRawUnsafe<Rows = unknown>(sql: string, ...values: unknown[]): Promise<Rows>;
    $queryRaw<Rows = unknown>(sql: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
    $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
    $executeRaw(sql: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  }
}

declare module 'mcp-handler' {
  import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
  type Handler = (request: Request) => Promise<Response>;
  interface AuthInfo {
    readonly token: string;
    readonly clientId: string;
    readonly scopes: readonly string[];
  }
  interface AuthOptions {
    readonly required?: boolean;
    readonly requiredScopes?: readonly string[];
  }
  export function createMcpHandler(initialize: (server: McpServer) => void): Handler;
  export function withMcpAuth(handler: Handler, verify: (request: Request, token?: string) => Promise<AuthInfo | undefined>, options?: AuthOptions): Handler;
}

declare module '@modelcontextprotocol/server' {
  interface ServerContext {
    readonly mcpReq: { requestState(): unknown };
    readonly http?: { readonly authInfo?: { readonly clientId: string } };
  }
  interface Codec<T> {
    mint(payload: T, ctx?: ServerContext): Promise<string>;
    verify(state: string, ctx: ServerContext): Promise<T>;
  }
  interface Result {
    readonly content?: readonly { readonly type: 'text'; readonly text: string }[];
    readonly requestState?: string;
  }
  export function createRequestStateCodec<T = unknown>(options: { readonly key: string; readonly ttlSeconds?: number; readonly bind?: (ctx: ServerContext) => string }): Codec<T>;
  export function inputRequired(result: { readonly inputRequests?: object; readonly requestState?: string }): Result;
  export class McpServer {
    constructor(info: { readonly name: string; readonly version: string }, options?: { readonly instructions?: string; readonly requestState?: { readonly verify: (state: string, ctx: ServerContext) => Promise<unknown> } });
    registerTool(name: string, options: object, handler: (args: never, ctx: ServerContext) => Result | Promise<Result>): void;
  }
}
