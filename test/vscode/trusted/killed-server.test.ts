// The language server's process dies: it is started again and what it showed comes back.
import { notStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { eventually } from '../eventually';
import { findingOf, goneFrom } from '../findings';
import { open, replace, restore, uriOf } from '../workspace-file';

describe('A language server that is killed', () => {
  it('is started again, and its findings come back', async () => {
    const uri = uriOf('src/history.ts');
    const editor = await open('src/history.ts');
    const text = editor.document.getText();
    await findingOf('command-injection', uri);
    const killed = await eventually('the server runs', serverProcess);
    process.kill(killed, 'SIGKILL');
    notStrictEqual(await eventually('another server runs', () => differentFrom(killed)), killed);
    await findingOf('command-injection', uri);
    // What is shown could be left from the dead one; only a living one follows an edit.
    await replace(editor, ' ${ref}', '');
    await goneFrom('command-injection', uri);
    await restore(editor.document, text);
    await findingOf('command-injection', uri);
  });
});

function differentFrom(pid: number): number | undefined {
  const found = serverProcess();
  return found === pid ? undefined : found;
}

/** The process among this extension host's own children that runs the server. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && !state?.startsWith('Z') && command?.includes('server.js')) return Number(pid);
  }
  return undefined;
}
