// Packages that list files: the folder in which they begin.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default [
  { packages: ['glob'], rows: sinks('file-path', '{default,glob,sync,globSync,globStream,globIterate,Glob,glob.sync}.Argument[1].cwd') },
  { packages: ['fast-glob', 'tiny-glob', 'tinyglobby'], rows: sinks('file-path', '{default,sync,stream,glob,globSync}.Argument[1].cwd') },
  { packages: ['globby'], rows: sinks('file-path', '{default,sync,stream,globby,globbySync,globbyStream}.Argument[1].cwd') },
  { packages: ['fdir'], rows: sinks('file-path', 'fdir.Instance.{crawl,withFullPaths.ReturnValue.crawl}.Argument[0]') },
  { packages: ['readdirp', 'klaw', 'klaw-sync', 'recursive-readdir', 'directory-tree', 'walkdir'], rows: sinks('file-path', '{default,readdirp}.Argument[0]') },
] satisfies readonly Library[];
