// Builds the command line once for a test file and runs it as people do: as a process of its own, on folders made for the test.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** Runs `mcp-audit` with these words, in a folder or in the scratch folder; `home` is the home folder that it sees. */
  readonly run: (words: readonly string[], from?: string, home?: string) => Promise<Outcome>;
  /** The same, with a reader who leaves at once. */
  readonly runUnread: (words: readonly string[]) => Promise<Outcome>;
  /** The same, with the standard output going to a file or device. */
  readonly runInto: (file: string, words: readonly string[]) => Promise<Outcome>;
  /** A new folder with these files; answers its path. */
  readonly folder: (name: string, files: Readonly<Record<string, string | Buffer>>) => string;
}

/** Registers what must happen before and after the tests of a file. */
export function commandLine(): CommandLine {
  let scratch = '';
  let program = '';
  let folders = 0;

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(tmpdir(), 'mcp-audit-cli-'));
    program = path.join(scratch, 'cli.js');
    await build({ entryPoints: ['src/cli/main.ts'], outfile: program, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error' });
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const start = async (words: readonly string[], from: string, reader: 'patient' | 'gone' | number, home?: string): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const out = typeof reader === 'number' ? reader : 'pipe';
      const child = spawn(process.execPath, [program, ...words], { cwd: from, env: { PATH: process.env.PATH, ...(home !== undefined && { HOME: home, USERPROFILE: home }) }, stdio: ['ignore', out, 'pipe'] });
      const printed = { out: '', err: '' };
      if (reader === 'gone') child.stdout?.destroy();
      else child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
      child.on('error', reject).on('close', (code) => resolve({ code, ...printed }));
    });

  return {
    run: async (words, from = scratch, home?: string) => start(words, from, 'patient', home),
    runUnread: async (words) => start(words, scratch, 'gone'),
    runInto: async (file, words) => {
      const out = openSync(file, 'w');
      return start(words, scratch, out).finally(() => closeSync(out));
    },
    folder: (name, files) => {
      const root = path.join(scratch, String(folders++), name);
      mkdirSync(root, { recursive: true });
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      }
      return root;
    },
  };
}
