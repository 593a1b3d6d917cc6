// Folders that are gone when the run is. Knows nothing of what they are for.
import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** VS Code puts sockets here, and their paths may have only about a hundred characters: macOS's own temporary folder is too long. */
const parent = realpathSync(process.platform === 'win32' ? tmpdir() : '/tmp');

/**
 * Calls `use` with a new folder and removes it afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(use) {
  const folder = mkdtempSync(join(parent, 'mcp-audit-'));
  try {
    return await use(folder);
  } finally {
    // Programs that were ended a moment ago may still be writing their last file.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
