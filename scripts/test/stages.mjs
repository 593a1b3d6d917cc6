// The stages of `npm test`, in order, each with what it needs before it. How a stage is run stands beside this file.
import { runNode, runNpm } from '../run.mjs';
import { runEditorSuite } from './editor-suite.mjs';
import { runInterfaceSuite } from './interface-suite.mjs';
import { runVitest } from './vitest.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} does
 * @property {readonly string[]} [needs] stages that must have run
 * @property {() => Promise<{ passed: number, failed: number }>} run throws with a sentence where it cannot count
 */

/** @type {readonly Stage[]} */
const stages = [
  { name: 'generated', does: 'what is generated is up to date', run: () => passes(runNode(['scripts/generate.mjs', '--check'])) },
  { name: 'types', does: 'our own code has the types it claims', run: () => passes(runNpm(['run', '--silent', 'typecheck'])) },
  { name: 'lint', does: 'our own code is as strict as we want it', run: () => passes(runNpm(['run', '--silent', 'lint'])) },
  { name: 'build', does: 'dist/ can be made', run: () => passes(runNode(['esbuild.mjs'])) },
  { name: 'unit', does: 'everything that needs no editor', needs: ['build'], run: () => runVitest('unit', [], { MCP_AUDIT_PROGRAMS: '10000' }) },
  { name: 'vscode', does: 'a real VS Code, its workspace trusted', needs: ['build'], run: () => runEditorSuite('trusted') },
  { name: 'restricted', does: 'a real VS Code in Restricted Mode', needs: ['build'], run: () => runEditorSuite('restricted') },
  { name: 'ui', does: 'what a person sees of the packaged extension, in a browser', run: runInterfaceSuite },
];

/**
 * The stages to run for the arguments of the command, with what they need; all of them where none is named.
 * @param {readonly string[]} args names, and options that a stage reads itself
 */
export function stagesNamed(args) {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const known = stages.map((stage) => stage.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no stage \`${unknown}\`. Name some of: ${known.join(', ')}.`);
  if (names.length === 0) return stages;
  const wanted = new Set(stages.filter((stage) => names.includes(stage.name)).flatMap((stage) => [...(stage.needs ?? []), stage.name]));
  return stages.filter((stage) => wanted.has(stage.name));
}

/** A command that only answers yes or no counts as one test. */
async function passes(ending) {
  return (await ending) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
