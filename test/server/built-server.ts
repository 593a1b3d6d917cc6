// Builds the language server once for a test file, beside the packages that it loads.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let built: Promise<string> | undefined;

/** The path of a server that can be run with `--stdio`. */
export function builtServer(): Promise<string> {
  return (built ??= make());
}

async function make(): Promise<string> {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache/server-'));
  const outfile = path.join(folder, 'server.cjs');
  await build({
    entryPoints: [path.join(root, 'src/server/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['typescript'],
    logLevel: 'error',
  });
  return outfile;
}

afterAll(async () => {
  if (built) rmSync(path.dirname(await built), { recursive: true, force: true });
});
