// Bun and Deno: what they offer beside Node's modules, as global names and, of Bun, as a module.
import type { Library, Row } from '../../ir/row';
import { programArguments, sinks, templateArguments, uses, written } from '../shorthand';

/** `bun` is the path to what Bun offers, which is nothing for its module. */
function ofBun(bun: string): readonly Row[] {
  return [
    ...['Argument[0]', 'Argument[0].cmd'].flatMap((list) => sinks('shell-command', `${bun}{spawn,spawnSync}.${list}.any`, { at: `${list}.any`, is: 'shell' })),
    ...sinks('program', `${bun}{spawn,spawnSync}.Argument[0]{,.cmd}.0`),
    ...['Argument[0]', 'Argument[0].cmd'].flatMap((list) => programArguments(`${bun}{spawn,spawnSync}.${list}.any`, `${list}.0`)),
    ...templateArguments(`${bun}$`),
    // What is put into the template is a word, unless it says that it is none.
    ...sinks('shell-command', `${bun}$.Argument[1..].raw`),
    ...sinks('file-path', `${bun}{file,write}.Argument[0]`),
    ...written(`${bun}write.Argument[1]`, 'Argument[0]'),
    ...uses('file-reading', `${bun}file`),
    ...uses('file-writing', `${bun}write`),
  ];
}

export default [
  { packages: 'globals', rows: ofBun('Bun.') },
  { packages: ['bun'], rows: ofBun('') },
  {
    packages: 'globals',
    rows: [
      ...sinks('program', 'Deno.Command.Argument[0]'),
      ...programArguments('Deno.Command.Argument[1].args.any'),
      ...sinks('shell-command', 'Deno.Command.Argument[1].args.any', { at: 'Argument[0]', is: 'shell' }),
      ...sinks('file-path', 'Deno.{readTextFile,readFile,writeTextFile,writeFile,open,create,remove,mkdir,readDir,truncate}{,Sync}.Argument[0]'),
      ...sinks('file-path', 'Deno.{rename,copyFile,link,symlink}{,Sync}.Argument[{0,1}]'),
      ...written('Deno.writeTextFile{,Sync}.Argument[1]', 'Argument[0]'),
      ...uses('file-reading', 'Deno.{readTextFile,readFile,readDir}{,Sync}'),
      ...uses('file-writing', 'Deno.{writeTextFile,writeFile,create,mkdir,truncate,rename,copyFile}{,Sync}'),
      ...uses('file-deletion', 'Deno.remove{,Sync}'),
    ],
  },
] satisfies readonly Library[];
