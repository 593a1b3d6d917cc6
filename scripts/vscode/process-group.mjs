// Starts a program in a process group of its own and ends the whole group: VS Code's server leaves its extension host behind otherwise.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const running = new Set();
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** As Node's `spawn`. The group also ends when this process does. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  if (running.size === 0) watchOwnEnd(true);
  running.add(child);
  return child;
}

/** Asks the group to end, and after three seconds makes it. */
export async function endGroup(child) {
  running.delete(child);
  if (running.size === 0) watchOwnEnd(false);
  signal(child, 'SIGTERM');
  for (let waited = 0; waited < 3000 && signal(child, 0); waited += 50) await wait(50);
  signal(child, 'SIGKILL');
}

function watchOwnEnd(watching) {
  const change = watching ? 'on' : 'off';
  process[change]('exit', endAll);
  // Without a listener a signal ends this process without its `exit`. Who wants to clean up first has a listener of its own.
  for (const ending of endings) process[change](ending, endBySignal);
}

function endAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

function endBySignal(ending) {
  if (process.listenerCount(ending) > 1) return;
  endAll();
  process.exit(ending === 'SIGINT' ? 130 : 143);
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
