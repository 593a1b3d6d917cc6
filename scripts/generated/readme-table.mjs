// README's table of rules, between two markers; nothing else of README is touched.
import { cweLink, table } from './table.mjs';

const start = '<!-- rules: made by `npm run generate` -->';
const end = '<!-- /rules -->';

export function readmeTable(readme, rules) {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md must have \`${start}\` and, after it, \`${end}\`.`);
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
    rule.title,
    rule.severity,
    rule.cwe.map(cweLink).join(', '),
  ]);
  return [readme.slice(0, from) + start, '', ...table(['id', 'what it finds', 'severity', 'CWE'], rows), '', readme.slice(to)].join('\n');
}
