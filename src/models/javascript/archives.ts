// Packages that pack and unpack: where they read, and where they write what an archive holds.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default [
  {
    packages: ['archiver'],
    rows: sinks('file-path', '{default.ReturnValue,create.ReturnValue,Archiver.Instance,ZipArchive.Instance,TarArchive.Instance}.{file.Argument[0],directory.Argument[0],glob.Argument[1].cwd}'),
  },
  { packages: ['unzipper'], rows: sinks('file-path', '{Open.file.Argument[0],Extract.Argument[0].path,Open.file.ReturnValue.extract.Argument[0].path}') },
  {
    packages: ['tar'],
    rows: sinks('file-path', '{extract,x,create,c,list,t,replace,r,update,u}.{Argument[0].cwd,Argument[0].C,Argument[0].file,Argument[0].f,Argument[1].any}'),
  },
  { packages: ['tar-fs'], rows: sinks('file-path', '{pack,extract}.Argument[0]') },
  {
    packages: ['adm-zip'],
    rows: sinks('file-path', [
      'default.Argument[0]',
      'default.Instance.{extractAllTo,extractAllToAsync,writeZip,writeZipPromise,addLocalFile,addLocalFolder,addLocalFolderPromise}.Argument[0]',
      'default.Instance.extractEntryTo.Argument[1]',
    ]),
  },
  { packages: ['extract-zip'], rows: sinks('file-path', '{default.Argument[0],default.Argument[1].dir}') },
  { packages: ['decompress'], rows: sinks('file-path', '{default.Argument[0],default.Argument[1]}') },
  { packages: ['yauzl'], rows: sinks('file-path', 'open.Argument[0]') },
] satisfies readonly Library[];
