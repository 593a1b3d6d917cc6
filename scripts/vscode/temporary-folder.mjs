// Folders that are gone when the run is. Knows nothing of what they are for.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** VS Code puts sockets here, and their paths may have only about a hundred characters: macOS's own temporary folder is too long. */
const parent = realpathSync(process.platform === 'win32' ? tmpdir() : '/tmp');

/**
 * Calls `use` with a new folder and removes it afterwards, also where the process exits before.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(use) {
  const folder = mkdtempSync(join(parent, 'mcp-audit-'));
  // Programs that were ended a moment ago may still be writing their last file.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
