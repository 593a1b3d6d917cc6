// Waits for the first open document of some kinds.
import { languages, workspace } from 'vscode';
import type { Disposable, DocumentSelector } from 'vscode';

/** Calls back once, now or later. Answers what ends the waiting. */
export function whenOpen(selector: DocumentSelector, act: () => unknown): Disposable {
  let isWaiting = true;
  const look = (document: Parameters<typeof languages.match>[1]): void => {
    if (!isWaiting || languages.match(selector, document) === 0) return;
    isWaiting = false;
    listening.dispose();
    void act();
  };
  const listening = workspace.onDidOpenTextDocument(look);
  for (const document of workspace.textDocuments) look(document);
  return listening;
}
