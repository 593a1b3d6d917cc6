// Packages that list files: the folder in which they begin, and patterns, which lead out of it with `..` or begin elsewhere. A pattern gives names only.
import type { Library, SinkRow } from '../../ir/row';
import { sinks } from '../shorthand';

/** The folder, and the pattern or patterns. */
function listing(functions: string): readonly SinkRow[] {
  const patterns = sinks('file-path', `${functions}.Argument[0]{,.any}`).map((row) => ({ ...row, isSlight: true }));
  return [...sinks('file-path', `${functions}.Argument[1].cwd`), ...patterns];
}

export default [
  { packages: ['glob'], rows: listing('{default,glob,sync,globSync,globStream,globIterate,Glob,glob.sync}') },
  { packages: ['fast-glob', 'tiny-glob', 'tinyglobby'], rows: listing('{default,sync,stream,glob,globSync}') },
  { packages: ['globby'], rows: listing('{default,sync,stream,globby,globbySync,globbyStream}') },
  { packages: ['fdir'], rows: sinks('file-path', 'fdir.Instance.{crawl,withFullPaths.ReturnValue.crawl}.Argument[0]') },
  { packages: ['readdirp', 'klaw', 'klaw-sync', 'recursive-readdir', 'directory-tree', 'walkdir'], rows: sinks('file-path', '{default,readdirp}.Argument[0]') },
] satisfies readonly Library[];
