// What the extension under test shows on a file, and the fixes that it offers for it.
import { CodeActionKind, commands, languages, workspace } from 'vscode';
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

/** The fixes at the place of a finding. The editor's own list of findings lags behind the extension's, so this waits for the first. */
export function fixesOf({ range }: Diagnostic, uri: Uri): Promise<readonly CodeAction[]> {
  return eventually(`there is a fix at line ${range.start.line + 1} of ${uri.path}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, CodeActionKind.QuickFix.value);
    return actions.length > 0 && actions;
  });
}

/** Applies the fix that the editor would apply by itself. */
export async function applyPreferredFix(finding: Diagnostic, uri: Uri): Promise<void> {
  await apply((await fixesOf(finding, uri)).find(({ isPreferred }) => isPreferred));
}

/** Applies the fix of this title. */
export async function applyFix(title: RegExp, finding: Diagnostic, uri: Uri): Promise<void> {
  await apply((await fixesOf(finding, uri)).find((fix) => title.test(fix.title)));
}

async function apply(fix: CodeAction | undefined): Promise<void> {
  if (fix?.edit === undefined) throw new Error('No such fix is offered.');
  if (!(await workspace.applyEdit(fix.edit))) throw new Error('The editor refused the fix.');
}
