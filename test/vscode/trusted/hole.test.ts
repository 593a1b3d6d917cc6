// A hole in a tool's handler: seen, explained, repaired, typed and taken back.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { DiagnosticSeverity, commands } from 'vscode';
import type { Hover, MarkdownString } from 'vscode';
import { applyPreferredFix, findingOf, findingsOn, fixesOf, goneFrom, ruleOf } from '../findings';
import { aMoment } from '../eventually';
import { open, replace, restore, uriOf } from '../workspace-file';

const rule = 'command-injection';
const file = 'src/history.ts';

describe('A hole in a handler', () => {
  const uri = uriOf(file);

  it('is shown where the input reaches the shell', async () => {
    const { document } = await open(file);
    const finding = await findingOf(rule, uri);
    strictEqual(finding.severity, DiagnosticSeverity.Error);
    match(document.getText(finding.range), /ref|execSync/);
    ok(finding.message.includes('ref'), finding.message);
    match(ruleOf(finding).page.toString(), /^https:\/\/.*command-injection/);
  });

  it('names every step of the way as a related place', async () => {
    const { document } = await open(file);
    const related = (await findingOf(rule, uri)).relatedInformation ?? [];
    ok(related.length >= 2, 'the source and the sink at least');
    deepStrictEqual(new Set(related.map(({ location }) => location.uri.toString())), new Set([uri.toString()]));
    match(document.lineAt(related[0]!.location.range.start.line).text, /\(\{ ref \}\)/);
    match(document.lineAt(related.at(-1)!.location.range.start.line).text, /execSync\(/);
  });

  it('tells the way of the data in a hover', async () => {
    await open(file);
    const finding = await findingOf(rule, uri);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, finding.range.start);
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value)).join('\n');
    // Markdown may escape any sign.
    match(text.replaceAll('\\', ''), /history\.ts:\d+/);
    match(text, /command-injection/);
  });

  it('is gone after its fix, and no shell is left', async () => {
    const { document } = await open(file);
    const text = document.getText();
    await applyPreferredFix(await findingOf(rule, uri), uri);
    await goneFrom(rule, uri);
    match(document.getText(), /execFileSync\(\s*['"]git['"]/);
    await restore(document, text);
    await findingOf(rule, uri);
  });

  it('can be allowed with a reason', async () => {
    await open(file);
    const titles = (await fixesOf(await findingOf(rule, uri), uri)).map(({ title }) => title);
    ok(titles.some((title) => /allow|suppress|ignore/i.test(title)), titles.join(', '));
  });

  it('appears while it is typed into clean code, and goes when it is undone', async () => {
    const clean = uriOf('src/greeting.ts');
    const editor = await open('src/greeting.ts');
    await aMoment();
    deepStrictEqual(findingsOn(clean), []);
    await replace(editor, '`Hello, ${name}.`', "execSync(`figlet ${name}`, { encoding: 'utf8' })");
    await replace(editor, 'import type', "import { execSync } from 'node:child_process';\nimport type");
    await findingOf(rule, clean);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    await goneFrom(rule, clean);
    ok(editor.document.getText().includes('Hello'));
  });
});
