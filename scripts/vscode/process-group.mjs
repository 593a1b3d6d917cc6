// Starts a program in a process group of its own and ends the whole group: VS Code's server leaves its extension host behind otherwise.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const running = new Set();
// Before other listeners, since those may remove folders that the group still writes to.
process.prependListener('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

/** As Node's `spawn`. The group also ends when this process exits. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  return child;
}

/** Asks the group to end, and after three seconds makes it. */
export async function endGroup(child) {
  signal(child, 'SIGTERM');
  for (let waited = 0; waited < 3000 && signal(child, 0); waited += 50) await wait(50);
  signal(child, 'SIGKILL');
  running.delete(child);
}

/**
 * Makes the signals that end a program end this one by `exit`, whose listeners clean up; a signal alone calls none of them.
 * @param {number} code
 */
export function exitOnSignals(code) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(code));
}

/** Whether there is still somebody in the group. */
function signal(child, name) {
  if (child.pid === undefined) return false;
  if (process.platform === 'win32') {
    if (name !== 0) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return false;
  }
  try {
    process.kill(-child.pid, name);
    return true;
  } catch {
    return false;
  }
}
