// Runs a command to its end. Imports nothing but Node, since it is needed before `npm ci`.
import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * Runs a command in the terminal, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `cwd` is the project unless given
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      reject(new Error(`\`${command}\` could not be started (${error.message}). Install it or put it on PATH.`));
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script with the Node that runs this one; arguments and answer as for `run`. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm, and the very npm that started this script where one did; arguments and answer as for `run`. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode([npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
