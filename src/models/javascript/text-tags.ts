// Tags of templates, and functions, that take the indentation away from a text: what was put into it is still in there.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

export default [
  { packages: ['dedent', 'ts-dedent', 'string-dedent', 'outdent', 'endent'], rows: summaries('taint', '{default,dedent,outdent,endent}', 'Argument[any]', 'ReturnValue') },
  {
    packages: ['common-tags'],
    rows: summaries('taint', '{stripIndent,stripIndents,oneLine,oneLineTrim,oneLineCommaLists,oneLineCommaListsAnd,commaLists,inlineLists,source,codeBlock}', 'Argument[any]', 'ReturnValue'),
  },
  { packages: ['strip-indent', 'redent', 'indent-string', 'min-indent', 'wrap-ansi', 'word-wrap'], rows: summaries('taint', '{default,stripIndent}', 'Argument[0]', 'ReturnValue') },
] satisfies readonly Library[];
