// The files of the workspace under test, as the editor has them. Knows nothing of findings.
import { Range, Uri, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';

export function uriOf(path: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);
}

/** Shows a file of the workspace. */
export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(path)));
}

/** Makes a file of the workspace on disk, unseen by any editor. */
export async function put(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** Types over the one place where `old` stands in the file. */
export async function replace(editor: TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(old);
  if (start < 0) throw new Error(`\`${old}\` does not stand in the file.`);
  const range = new Range(document.positionAt(start), document.positionAt(start + old.length));
  if (!(await editor.edit((edit) => edit.replace(range, text)))) throw new Error('The editor refused an edit.');
}

/** Brings the text back that the document had when the test began. */
export async function restore(document: TextDocument, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
}
