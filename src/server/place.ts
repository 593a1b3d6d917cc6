// Between the client's addresses and the paths of an audit: a root is a folder of the workspace, or a stand-in for one where a file has none.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Root {
  readonly uri: string;
  /** Where it lies on disk; nothing for files that are not in a folder of the workspace, whose neighbors are not read. */
  readonly folder: string | undefined;
}

/** The folder on disk of an address, if it is one of the file system. */
export function onDisk(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The path of a file relative to a folder, with `/` between its parts; nothing for a file that is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const absolute = onDisk(uri);
  if (absolute === undefined) return undefined;
  const relative = path.relative(folder, absolute);
  if (relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

export function uriBelow(folder: string, file: string): string {
  return pathToFileURL(path.join(folder, file)).href;
}

/** The stand-in for a folder of a file that lies in none: what its address has before its name. */
export function looseRoot(uri: string): Root {
  return { uri: uri.slice(0, nameStart(uri)), folder: undefined };
}

/** As many folders as a host's configuration is known by: `.codex/config.toml`. */
const mostFolders = 3;

/** The path of a loose file: its name, with an extension made from its language where it has none, below the folders that it lies in. */
export function loosePath(uri: string, language: string): string {
  const start = nameStart(uri);
  const name = partOf(uri.slice(start));
  const folders = uri.slice(0, start).replace(/^[\w+.-]+:\/\/[^/]*/, '').split('/').filter((part) => part !== '' && !part.endsWith(':')).slice(-mostFolders);
  const named = path.extname(name) === '' && Object.hasOwn(extensions, language) ? `${name}${extensions[language] ?? ''}` : name;
  return [...folders.map(partOf), named].join('/');
}

function partOf(encoded: string): string {
  return decoded(encoded).replaceAll('/', '_');
}

/** An address without any `/` is a name after its scheme: `untitled:Untitled-1`. */
function nameStart(uri: string): number {
  return uri.lastIndexOf('/') + 1 || uri.indexOf(':') + 1;
}

const extensions: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
