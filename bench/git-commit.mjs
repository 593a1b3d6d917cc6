// Writes the files of one commit of a clone to a folder, without checking anything out: no hooks, no filters, no links, no submodules.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Answers whether there was anything to write. Files that the clone does not hold, or that lead out of the folder, are left out. */
export async function writeCommit(clone, commit, folder) {
  if (!existsSync(clone)) return false;
  const listed = await git(clone, ['ls-tree', '-r', '-z', commit], '');
  const files = listed.toString().split('\0').map((row) => /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row)).filter((match) => match && isPlain(match[2]));
  const contents = await git(clone, ['cat-file', '--batch'], files.map(([, blob]) => `${blob}\n`).join(''));
  let at = 0;
  for (const [, , path] of files) {
    const line = contents.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(contents.toString('latin1', at, line))?.[1];
    at = line + 1;
    if (size === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return files.length > 0;
}

/** Installed packages are not part of a server's own code. */
function isPlain(path) {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git' && part !== 'node_modules');
}

async function git(clone, words, input) {
  const child = spawn('git', ['-C', clone, ...words], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {
    // Git left before it read everything; its exit code says so below.
  });
  child.stdin.end(input);
  const chunks = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  const code = child.exitCode ?? (await new Promise((resolve) => child.on('close', resolve)));
  if (code !== 0) throw new Error(`git ${words[0]} answered ${code} in ${clone}`);
  return Buffer.concat(chunks);
}
