// Libraries that quote a value for a shell or for SQL.
import type { Library, SanitizerRow } from '../../ir/row';
import { sanitizers, summaries } from '../shorthand';

/** The result is harmless there, and still the caller's elsewhere. */
function quotes(kinds: SanitizerRow['sanitizer'], at: string) {
  return [
    ...sanitizers(kinds, `${at}.ReturnValue`),
    ...summaries('taint', at, 'Argument[0]', 'ReturnValue'),
    ...summaries('taint', at, 'Argument[0].any', 'ReturnValue'),
  ];
}

export default [
  { packages: ['shell-quote'], rows: quotes(['shell-command'], 'quote') },
  { packages: ['shescape'], rows: quotes(['shell-command'], '{,Shescape.Instance.}{quote,quoteAll,escape,escapeAll}') },
  { packages: ['shell-escape', 'any-shell-escape', 'shlex', 'puka'], rows: quotes(['shell-command'], '{default,quote,join,quoteForShell,quoteForSh,quoteForCmd}') },
  { packages: ['zx'], rows: quotes(['shell-command'], '{quote,quotePowerShell}') },
  { packages: ['sqlstring', 'mysql', 'mysql2', 'sqlstring-sqlite'], rows: quotes(['sql'], '{escape,escapeId}') },
  {
    packages: ['pg-format', '@scaleleap/pg-format'],
    rows: [
      ...quotes(['sql'], '{ident,literal}'),
      ...sanitizers(['sql'], '{default,format}.ReturnValue', { at: 'Argument[0]', is: 'quoting' }),
      ...summaries('taint', '{default,format}', 'Argument[1..]', 'ReturnValue'),
    ],
  },
  { packages: ['pg'], rows: quotes(['sql'], '{,Client.Instance.}{escapeLiteral,escapeIdentifier}') },
  { packages: ['sqlstring', 'mysql', 'mysql2'], rows: summaries('taint', '{default,format,withArray}', 'Argument[0]', 'ReturnValue') },
] satisfies readonly Library[];
