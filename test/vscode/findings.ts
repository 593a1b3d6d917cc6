// What the extension under test shows on a file, and the fixes that it offers for it.
import { commands, languages, workspace } from 'vscode';
import type { CodeAction, Diagnostic, Uri } from 'vscode';
import { eventually } from './eventually';

export function findingsOn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'MCP Audit');
}

/** The rule of a finding, and the page that explains it. */
export function ruleOf({ code }: Diagnostic): { readonly id: string; readonly page: Uri } {
  if (typeof code !== 'object') throw new Error('A finding says its rule and its page.');
  return { id: String(code.value), page: code.target };
}

/** The finding of a rule, as soon as it is shown. */
export function findingOf(rule: string, uri: Uri): Promise<Diagnostic> {
  return eventually(`${rule} is shown on ${uri.path}`, () => findingsOn(uri).find((finding) => ruleOf(finding).id === rule));
}

/** Resolves as soon as the rule is no longer shown on the file. */
export async function goneFrom(rule: string, uri: Uri): Promise<void> {
  await eventually(`${rule} is gone from ${uri.path}`, () => !findingsOn(uri).some((finding) => ruleOf(finding).id === rule));
}

/** The fixes for a finding. The editor's own list of findings lags behind the extension's, so this waits for the first. */
export function fixesOf(finding: Diagnostic, uri: Uri): Promise<readonly CodeAction[]> {
  const { id } = ruleOf(finding);
  return eventually(`there is a fix for ${id}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range);
    const own = actions.filter(({ diagnostics }) => diagnostics?.some((one) => one.source === 'MCP Audit' && ruleOf(one).id === id));
    return own.length > 0 && own;
  });
}

/** Applies the fix that the editor would apply by itself. */
export async function applyPreferredFix(finding: Diagnostic, uri: Uri): Promise<void> {
  const fix = (await fixesOf(finding, uri)).find(({ isPreferred }) => isPreferred);
  if (fix?.edit === undefined) throw new Error(`No safe fix is offered for ${ruleOf(finding).id}.`);
  if (!(await workspace.applyEdit(fix.edit))) throw new Error('The editor refused the fix.');
}
