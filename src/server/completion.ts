// Completions as an editor shows them. Which there are is not decided here.
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Completion } from '../authoring/completion';

/** What begins a placeholder or goes on with a name in one, and what stands in the names of packages. */
export const triggerCharacters = ['$', '{', '%', ':', '.', '@', '/'];

/** `snippets` says whether the client lets a part of what it puts in be typed over. */
export function completionItem({ kind, newText, range, detail, open, also }: Completion, order: number, snippets: boolean): CompletionItem {
  const isOpen = snippets && open !== undefined && open !== '';
  return {
    label: newText,
    kind: kind === 'package' ? CompletionItemKind.Module : CompletionItemKind.Variable,
    detail,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range, newText: isOpen ? snippet(newText, open) : newText },
    ...(also && { additionalTextEdits: [...also] }),
    insertTextFormat: isOpen ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  };
}

function snippet(text: string, open: string): string {
  const at = text.indexOf(open);
  return `${escaped(text.slice(0, at))}\${1:${escaped(open)}}${escaped(text.slice(at + open.length))}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
