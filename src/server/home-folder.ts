// The home folder under audit: only the configurations that hosts keep there are read, and none that lies in a folder of the workspace, too.
import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { readHome } from '../workspace/read-home';
import type { FolderListener } from './audited-folder';
import { AuditedFolder } from './audited-folder';
import type { Folders } from './folders';
import { uriBelow } from './place';

export function homeFolder(folders: Folders, listener: (of: () => AuditedFolder) => FolderListener): AuditedFolder {
  const home = homedir();
  const folder: AuditedFolder = new AuditedFolder({ uri: pathToFileURL(home).href, folder: home }, listener(() => folder), async () => {
    const { files, notices } = await readHome({ home, platform: process.platform, environment: process.env });
    return { files: files.filter(({ path }) => folders.holding(uriBelow(home, path)) === undefined), notices };
  });
  return folder;
}
