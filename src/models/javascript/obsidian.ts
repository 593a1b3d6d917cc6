// obsidian: plugins that serve a vault of notes. Its adapter joins what it is given onto the folder of the vault, and `..` leads out of that.
import type { Library } from '../../ir/row';
import { sinks, uses } from '../shorthand';

const vaults = '{App.Instance.vault,Vault.Instance}';
const adapters = '{App.Instance.vault.adapter,Vault.Instance.adapter,DataAdapter.Instance,FileSystemAdapter.Instance}';

export default {
  packages: ['obsidian'],
  rows: [
    ...sinks('file-path', `${adapters}.{read,readBinary,write,writeBinary,append,appendBinary,process,remove,rmdir,mkdir,list,trashSystem,trashLocal}.Argument[0]`),
    ...sinks('file-path', [`${adapters}.{rename,copy}.Argument[0]`, `${adapters}.{rename,copy}.Argument[1]`]),
    ...sinks('file-path', `${vaults}.{create,createBinary,createFolder}.Argument[0]`),
    ...sinks('request-url', '{requestUrl,request}.Argument[0]{,.url}'),
    ...uses('file-reading', `${adapters}.{read,readBinary,list}`),
    ...uses('file-writing', [`${adapters}.{write,writeBinary,append,appendBinary,process,mkdir,rename,copy}`, `${vaults}.{create,createBinary,createFolder,modify,modifyBinary,append,process,rename,copy}`]),
    ...uses('file-deletion', [`${adapters}.{remove,rmdir,trashSystem,trashLocal}`, `${vaults}.{delete,trash}`]),
  ],
} satisfies Library;
