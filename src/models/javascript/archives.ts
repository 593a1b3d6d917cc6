// Packages that pack and unpack: where they read, where they write what an archive holds, and what the archive itself says. The names in it may
// lead out of the folder that it is unpacked to; packages that refuse such names are left out.
import type { Library } from '../../ir/row';
import { sinks, sources } from '../shorthand';

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
  {
    packages: ['tar-stream'],
    rows: sources('archive', [
      '{extract,default.extract}.ReturnValue.any.header.{name,linkname}',
      '{extract,default.extract}.ReturnValue.on.Argument[1].Parameter[0].{name,linkname}',
    ]),
  },
  {
    packages: ['tar'],
    rows: sources('archive', ['{t,list}.Argument[0].{onentry,onReadEntry}.Parameter[0].{path,linkpath}', '{Parser,Parse}.Instance.on.Argument[1].Parameter[0].{path,linkpath}']),
  },
  {
    packages: ['unzipper', 'unzip-stream'],
    rows: sources('archive', [
      '{Parse,ParseOne}.ReturnValue.on.Argument[1].Parameter[0].path',
      'Parse.ReturnValue.any.path',
      'Open.{file,buffer,url,s3,custom}.ReturnValue.files.any.path',
    ]),
  },
  { packages: ['adm-zip'], rows: sources('archive', 'default.Instance.{getEntries.ReturnValue.any,forEach.Argument[0].Parameter[0],getEntry.ReturnValue}.entryName') },
  { packages: ['fflate'], rows: sources('archive', ['{unzipSync.ReturnValue,unzip.Argument[-1].Parameter[1]}']) },
  { packages: ['@zip.js/zip.js'], rows: sources('archive', 'ZipReader.Instance.getEntries.ReturnValue.any.filename') },
  { packages: ['yauzl'], rows: sinks('file-path', 'open.Argument[0]') },
] satisfies readonly Library[];
