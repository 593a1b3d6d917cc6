// node:fs and packages with its functions: only what discloses, changes or lists. To ask whether a path exists, what it is, or where a link leads, hurts little.
import type { Library } from '../../ir/row';
import { computations, sanitizers, sinks, summaries, uses, written } from '../shorthand';

const onOne =
  '{readFile,writeFile,appendFile,open,readdir,opendir,unlink,rm,rmdir,mkdir,mkdtemp,truncate,chmod,lchmod,chown,lchown,utimes}';
const onTwo = '{copyFile,cp,rename,symlink,link}';

export default [
  {
    packages: ['fs', 'node:fs', 'fs/promises', 'node:fs/promises', 'fs-extra', 'graceful-fs'],
    rows: [
      ...sinks('file-path', `{,promises.}${onOne}.Argument[0]`),
      ...sinks('file-path', `${onOne}Sync.Argument[0]`),
      ...sinks('file-path', `{,promises.}${onTwo}.Argument[{0,1}]`),
      ...sinks('file-path', `${onTwo}Sync.Argument[{0,1}]`),
      ...sinks('file-path', '{createReadStream,createWriteStream,openAsBlob}.Argument[0]'),
      ...summaries('copy', ['{,promises.}{writeFile,appendFile}', '{writeFile,appendFile}Sync'], 'Argument[1]', 'File[0]'),
      ...written(['{,promises.}{writeFile,appendFile}.Argument[1]', '{writeFile,appendFile}Sync.Argument[1]'], 'Argument[0]'),
      ...written('createWriteStream.ReturnValue.{write,end}.Argument[0]', 'Maker.Argument[0]'),
      ...summaries('copy', ['{,promises.}readFile', 'readFileSync'], 'File[0]', 'ReturnValue'),
      ...uses('file-reading', ['{,promises.}{readFile,readdir,opendir,readlink}', '{readFile,readdir,opendir,readlink}Sync', '{createReadStream,openAsBlob}']),
      ...uses('file-writing', ['{,promises.}{writeFile,appendFile,mkdir,truncate,chmod,chown,copyFile,cp,rename,symlink,link}', '{writeFile,appendFile,mkdir,truncate,chmod,chown,copyFile,cp,rename,symlink,link}Sync', 'createWriteStream']),
      ...uses('file-deletion', ['{,promises.}{unlink,rm,rmdir}', '{unlink,rm,rmdir}Sync']),
      ...uses('scratch-folder', '{,promises.}mkdtemp{,Sync}'),
      ...summaries('taint', '{realpath,realpathSync,promises.realpath,realpath.native,realpathSync.native}', 'Argument[0]', 'ReturnValue', {
        tells: ['file-path'],
      }),
      ...computations('real-path', '{realpath,realpathSync,promises.realpath,realpath.native,realpathSync.native}', 'Argument[0]'),
      ...summaries('taint', 'realpath{,.native}', 'Argument[0]', 'Argument[-1].Parameter[1]', { tells: ['file-path'] }),
      ...sanitizers(['program-argument', 'remote-file'], '{realpath,realpathSync,promises.realpath,realpath.native,realpathSync.native}.ReturnValue'),
    ],
  },
  {
    packages: ['fs-extra'],
    rows: [
      ...sinks('file-path', '{outputFile,outputJson,outputJSON,writeJson,writeJSON,readJson,readJSON,ensureFile,createFile}{,Sync}.Argument[0]'),
      ...summaries('copy', 'outputFile{,Sync}', 'Argument[1]', 'File[0]'),
      ...written('outputFile{,Sync}.Argument[1]', 'Argument[0]'),
      ...summaries('copy', '{outputJson,outputJSON,writeJson,writeJSON}{,Sync}', 'Argument[1]', 'File[0].json-text'),
      ...summaries('copy', '{readJson,readJSON}{,Sync}', 'File[0].json-text', 'ReturnValue'),
      ...uses('file-writing', '{outputFile,outputJson,outputJSON,writeJson,writeJSON,ensureFile,createFile,ensureDir,mkdirs,mkdirp,copy,move}{,Sync}'),
      ...uses('file-deletion', '{emptyDir,emptydir,remove}{,Sync}'),
      ...sinks('file-path', '{ensureDir,mkdirs,mkdirp,emptyDir,emptydir,remove}{,Sync}.Argument[0]'),
      ...sinks('file-path', '{copy,move,ensureLink,createLink,ensureSymlink,createSymlink}{,Sync}.Argument[{0,1}]'),
    ],
  },
  {
    packages: ['rimraf'],
    rows: [...sinks('file-path', '{default,sync,rimraf,rimrafSync,native,manual}.Argument[0]'), ...uses('file-deletion', '{default,sync,rimraf,rimrafSync,native,manual}')],
  },
  { packages: ['mkdirp', 'make-dir'], rows: sinks('file-path', '{default,sync,mkdirp,mkdirpSync,makeDirectory,makeDirectorySync}.Argument[0]') },
  {
    packages: ['jsonfile'],
    rows: [
      ...sinks('file-path', '{readFile,writeFile}{,Sync}.Argument[0]'),
      ...summaries('copy', 'writeFile{,Sync}', 'Argument[1]', 'File[0].json-text'),
      ...summaries('copy', 'readFile{,Sync}', 'File[0].json-text', 'ReturnValue'),
    ],
  },
  { packages: ['write-file-atomic', 'load-json-file', 'write-json-file', 'trash', 'move-file'], rows: sinks('file-path', 'default.Argument[0]') },
  { packages: ['write-file-atomic'], rows: written('default{,.sync}.Argument[1]', 'Argument[0]') },
  {
    packages: ['sanitize-filename', 'filenamify'],
    rows: [
      ...sanitizers(['file-path'], '{default,filenamify}.ReturnValue'),
      ...summaries('taint', '{default,filenamify}', 'Argument[0]', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
