// An editor's list of servers while somebody writes in it: the editor offers what its host fills in, beside what it knows itself.
import { ok } from 'node:assert';
import { commands, MarkdownString } from 'vscode';
import type { CompletionList, Hover, Position, TextDocument } from 'vscode';
import { eventually } from '../eventually';
import { open, replace, restore, uriOf } from '../workspace-file';

const file = '.vscode/mcp.json';

describe('While a configuration is written', () => {
  const uri = uriOf(file);

  function behind(document: TextDocument, part: string): Position {
    return document.positionAt(document.getText().indexOf(part) + part.length);
  }

  async function offered(at: Position, wanted: string): Promise<void> {
    await eventually(`\`${wanted}\` is offered`, async () => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, at);
      return items.some(({ label }) => label === wanted);
    });
  }

  it('the inputs of the file are offered behind a sign', async () => {
    const editor = await open(file);
    const text = editor.document.getText();
    await replace(editor, 'Bearer ${input:forecast-token}', 'Bearer ${');
    await offered(behind(editor.document, 'Bearer ${'), '${input:forecast-token}');
    await restore(editor.document, text);
  });

  it('well-known servers are offered to a runner', async () => {
    const editor = await open(file);
    const text = editor.document.getText();
    await replace(editor, '"command": "tickets-mcp"', '"command": "npx", "args": ["-y", "@play"]');
    await offered(behind(editor.document, '@play'), '@playwright/mcp');
    await restore(editor.document, text);
  });

  it('a hover says what becomes of a placeholder', async () => {
    const { document } = await open(file);
    const hovers = await eventually('a hover is there', async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, behind(document, '${input:fore'));
      return found.length > 0 && found;
    });
    const texts = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof MarkdownString ? content.value : ''));
    ok(texts.some((one) => one.includes('what you answer when VS Code asks for it')), texts.join('\n'));
  });
});
