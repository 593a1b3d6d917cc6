// What can be typed: commands, options and their help. What they do stands in files of their own.
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { reasonOf } from '../core/bug';
import { toolAddress } from '../report/audited';
import { auditCommand, configurationsCommand } from './audit-command';
import type { AuditCommandOptions, ReportOptions } from './audit-command';
import { exitCodes } from './exit-codes';
import { complain } from './output';
import { Refusal } from './refusal';
import { rulesCommand } from './rules-command';

/** Runs one command line, without the names of Node and script, and answers the exit code. Never throws. */
export async function run(words: readonly string[]): Promise<number> {
  let code: number = exitCodes.clean;
  const program = commands((outcome) => (code = outcome));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.clean : exitCodes.refused;
    if (thrown instanceof Refusal) complain(thrown.message);
    else complain(`The audit failed (${reasonOf(thrown)}); please report this at ${toolAddress}/issues.`);
    return exitCodes.refused;
  }
}

function commands(finish: (code: number) => void): Command {
  const program = new Command('mcp-audit')
    .description('Audits Model Context Protocol servers and configurations. Nothing that is audited is executed, and nothing is sent anywhere.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '').replace(/\s+/g, ' ').trim()) });

  reporting(program.command('audit'))
    .description('audit files and folders')
    .argument('[path...]', 'files and folders', ['.'])
    .option('--exclude <glob>', 'leave out what matches, relative to the audited folder (can be repeated)', (glob: string, already: string[]) => [...already, glob], [])
    .action(async (paths: string[], options: AuditCommandOptions) => finish(await auditCommand(paths, options)));

  reporting(program.command('configurations'))
    .description('audit the configurations that MCP hosts keep in your home folder')
    .action(async (options: ReportOptions) => finish(await configurationsCommand(options)));

  program
    .command('rules')
    .description('list the rules')
    .action(async () => finish(await rulesCommand()));

  return program;
}

/** The options of every command that audits. */
function reporting(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'sarif']).default('text'))
    .option('--output <file>', 'write the report to this file instead of printing it')
    .addOption(new Option('--fail-on <severity>', 'the least severity that makes the exit code 1').choices(['error', 'warning', 'information', 'never']).default('error'))
    .option('--rules <rules>', '`default`, `all` (also what is off by default), or rule ids with commas between them', 'default')
    .addHelpText('after', '\nExit codes: 0 nothing at or above --fail-on, 1 findings, 2 the audit could not run.');
}
