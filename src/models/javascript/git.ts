// simple-git and isomorphic-git: the remote they fetch from and the folders they write; and what reads addresses of repositories. simple-git itself refuses the options that name a program to
// fetch or push with; of its other commands no option does harm.
import type { Library } from '../../ir/row';
import { sinks, summaries, typed } from '../shorthand';

const git = '{default,simpleGit,gitP}.ReturnValue';

export default [
  {
    packages: ['simple-git'],
    rows: typed({ SimpleGit: 'default.ReturnValue' }, [
      ...sinks('request-url', `${git}.{clone,mirror}.Argument[0]`),
      ...sinks('program-argument', `${git}.{raw,log,show,diff,diffSummary,rebase}.{Argument[any],Argument[any].any}`),
      ...sinks('file-path', `${git}.{clone,mirror}.Argument[1]`),
      ...sinks('file-path', [`${git}.cwd.Argument[0]`, '{default,simpleGit,gitP}.Argument[0]{,.baseDir}']),
    ]),
  },
  {
    packages: ['isomorphic-git'],
    rows: [...sinks('request-url', '{clone,fetch,pull,push}.Argument[0].url'), ...sinks('file-path', '{clone,init,checkout,add,commit,log}.Argument[0].dir')],
  },
  { packages: ['git-url-parse', 'git-up', 'parse-github-url', 'parse-repo', 'parse-path'], rows: summaries('taint', 'default', 'Argument[0]', 'ReturnValue') },
  { packages: ['hosted-git-info'], rows: summaries('taint', '{fromUrl,default.fromUrl}', 'Argument[0]', 'ReturnValue') },
] satisfies readonly Library[];
