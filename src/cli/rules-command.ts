// `mcp-audit rules`: one line for each rule.
import { documentationUrl } from '../rules/documentation';
import { rules } from '../rules/index';
import { exitCodes } from './exit-codes';
import { print } from './output';

export async function rulesCommand(): Promise<number> {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map((rule) => {
    const state = rule.offByDefault ? ' (off by default)' : '';
    return `${rule.id.padEnd(width)}  ${rule.severity.padEnd('information'.length)}  ${rule.title}${state}  ${documentationUrl(rule.id)}\n`;
  });
  await print(lines.join(''));
  return exitCodes.clean;
}
