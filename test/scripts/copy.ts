// A copy of the parts of the project that the generating scripts read and write, so that a test may change them.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

const parts = ['src', 'docs', 'scripts', 'README.md', 'package.json', 'tsconfig.json'];

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folder of the copy, which is gone when the test is. The packages are those of the project. */
export function copyOfProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mcp-audit-generate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of parts) cpSync(part, path.join(folder, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  return folder;
}

/** Runs one of the copy's scripts in the copy. */
export function runScript(folder: string, script: string, ...args: readonly string[]): Outcome {
  return spawnSync(process.execPath, [path.join(folder, 'scripts', script), ...args], { cwd: folder, encoding: 'utf8' });
}
