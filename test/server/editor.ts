// Stands in for an editor: runs the built server as a process, keeps the texts of open documents and the diagnostics it is told of.
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { CodeAction, CompletionItem, Diagnostic, Hover, InitializeResult, LogMessageParams, ProtocolConnection, PublishDiagnosticsParams, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';
import { applyEdits } from '../../src/core/text-edit';
import type { Settings } from '../../src/protocol';
import { builtServer } from './built-server';

export interface EditorOptions {
  /** The files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  readonly workspaceAudited?: boolean;
  /** The folder of the workspace's files that is the user's home folder. */
  readonly home?: string;
  /** Paths of the folders of the workspace; without them the whole is one. */
  readonly folders?: readonly string[];
}

const quick: Settings = { enable: true, severity: {}, exclude: [], approvedServers: [], debounce: 10 };

export class Editor {
  readonly log: string[] = [];
  readonly registered: string[] = [];
  private readonly diagnostics = new Map<string, Diagnostic[]>();
  private readonly documents = new Map<string, { text: string; version: number; language: string }>();
  private watching: (() => void)[] = [];

  private constructor(
    readonly root: string,
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
    public settings: Settings,
  ) {}

  /** An editor with a workspace of its own, closed and removed when the test ends. */
  static async open(options: EditorOptions = {}): Promise<Editor> {
    const root = await realpath(await mkdtemp(path.join(tmpdir(), 'mcp-audit-')));
    const home = path.join(root, options.home ?? '');
    const server = spawn(process.execPath, [await builtServer(), '--stdio'], { env: { ...process.env, HOME: home, USERPROFILE: home } });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const editor = new Editor(root, server, connection, { ...quick, ...options.settings });
    onTestFinished(async () => {
      connection.dispose();
      server.kill('SIGKILL');
      await rm(root, { recursive: true, force: true });
    });
    for (const [file, text] of Object.entries(options.files ?? {})) await editor.write(file, text);
    await editor.initialize(options);
    return editor;
  }

  uri(file: string): string {
    return file.startsWith('untitled:') ? file : pathToFileURL(path.join(this.root, file)).href;
  }

  async write(file: string, text: string): Promise<void> {
    const absolute = path.join(this.root, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  }

  /** Opens a document, also one that is not on disk. */
  async show(file: string, text: string, language = 'typescript'): Promise<void> {
    this.documents.set(file, { text, version: 1, language });
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(file), languageId: language, version: 1, text } });
  }

  /** Replaces the text of an open document, as one edit. */
  async type(file: string, text: string): Promise<void> {
    const document = this.documents.get(file)!;
    document.text = text;
    document.version++;
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri(file), version: document.version }, contentChanges: [{ text }] });
  }

  async hide(file: string): Promise<void> {
    this.documents.delete(file);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  /** Tells the server of files that came (1), changed (2) or went (3). */
  async touch(type: 1 | 2 | 3, ...files: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: files.map((file) => ({ uri: this.uri(file), type })) });
  }

  async configure(settings: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** The diagnostics of a file as the server last told them. */
  shown(file: string): readonly Diagnostic[] {
    return this.diagnostics.get(this.uri(file)) ?? [];
  }

  /** Waits until the codes of a file's diagnostics are these, and answers the diagnostics. */
  async until(file: string, codes: readonly string[]): Promise<readonly Diagnostic[]> {
    await this.eventually(() => this.codes(file).join() === [...codes].sort().join(), () => `${file} shows ${this.codes(file).join() || 'nothing'}, not ${codes.join() || 'nothing'}`);
    return this.shown(file);
  }

  async eventually(holds: () => boolean, otherwise: () => string): Promise<void> {
    const end = Date.now() + 15_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`${otherwise()}. The log:\n${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.watching.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  hover(file: string, at: { line: number; character: number }): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uri(file) }, position: at });
  }

  complete(file: string, at: { line: number; character: number }): Promise<CompletionItem[]> {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri: this.uri(file) }, position: at });
  }

  actions(file: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const diagnostics = this.shown(file);
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: this.uri(file) }, range, context: { diagnostics, ...(only && { only }) } });
  }

  /** Applies an edit to the open documents, as an editor does: only to the version that it is for. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if (!('textDocument' in change)) throw new Error('The edit renames, creates or deletes files.');
      const [file, document] = [...this.documents].find(([name]) => this.uri(name) === change.textDocument.uri) ?? [];
      if (file === undefined || document?.version !== change.textDocument.version) throw new Error(`The edit is not for what is open of ${change.textDocument.uri}.`);
      await this.type(file, applyEdits(document.text, change.edits.filter((one) => 'newText' in one)));
    }
  }

  text(file: string): string {
    return this.documents.get(file)!.text;
  }

  private codes(file: string): string[] {
    return this.shown(file).map(({ code }) => (code === undefined ? 'a notice' : String(code))).sort();
  }

  private async initialize(options: EditorOptions): Promise<InitializeResult> {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.diagnostics.set(uri, diagnostics);
      for (const wake of this.watching.splice(0)) wake();
    });
    connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      this.log.push(message);
      for (const wake of this.watching.splice(0)) wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    connection.onError(() => undefined);
    connection.listen();
    const roots = options.folders ?? [''];
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: roots.map((folder) => ({ uri: this.uri(folder).replace(/\/$/, ''), name: folder || 'root' })),
      initializationOptions: { workspaceAudited: options.workspaceAudited ?? false },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true },
        },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await connection.sendNotification('initialized', {});
    return result;
  }
}
