// The language server's process: joins the client's messages to the folders under audit. Decides nothing about findings, and survives whatever a handler throws.
import type { CancellationToken, CodeAction, CodeActionParams, CompletionItem, CompletionParams, Hover, HoverParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import { CodeActionKind, createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { completionsAt } from '../authoring/completions-at';
import { explanationAt } from '../authoring/explanation-at';
import { auditConfigurationsMethod, auditFileMethod, auditWorkspaceMethod } from '../protocol';
import type { AuditFileParams, AuditWorkspaceParams } from '../protocol';
import { compileSparingly } from '../runtime';
import { auditConfigurations, auditFile, auditWorkspace } from './audit-request';
import type { FolderListener } from './audited-folder';
import { AuditedFolder } from './audited-folder';
import { Client } from './client';
import { codeActions, fixAllKind } from './code-action';
import { completionItem, triggerCharacters } from './completion';
import { Documents } from './documents';
import { Folders } from './folders';
import { homeFolder } from './home-folder';
import { besides, hoverOver, hoverOverTool } from './hover';
import { NoticeLog } from './notice-log';
import type { Root } from './place';
import { Publisher } from './publisher';
import { defaultSettings } from './settings';
import { failure, survive } from './survive';

compileSparingly();

const connection = createConnection(ProposedFeatures.all);
const log = connection.console;
const notices = new NoticeLog(log);
const publisher = new Publisher((params) => void connection.sendDiagnostics(params));
const folders = new Folders(start, (folder) => {
  folder.dispose();
  publisher.forget(folder);
});
const documents = new Documents(folders);
let client: Client | undefined;

for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (thrown) => log.error(failure('Something in the background', thrown)));

connection.onInitialize((params) => {
  client = new Client(connection, params);
  return {
    serverInfo: { name: 'MCP Audit' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      completionProvider: { triggerCharacters },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
});

connection.onInitialized(
  survive(log, 'Starting', undefined, async () => {
    for (const uri of client?.roots ?? []) folders.add(uri);
    documents.rehome();
    if (client?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(survive(log, 'Changing folders', undefined, changeFolders));
    await client?.listen();
    log.info('The language server is ready.');
  }),
);

connection.onDidChangeConfiguration(
  survive(log, 'Reading the settings', undefined, async () => {
    await Promise.all(folders.all.map(configure));
  }),
);

connection.onDidChangeWatchedFiles(
  survive(log, 'Following changed files', undefined, ({ changes }) => {
    for (const { uri } of changes) folders.holding(uri)?.touched(uri);
  }),
);

connection.onHover(
  survive<[HoverParams], Hover | null>(log, 'The hover', null, async ({ textDocument: { uri }, position }) => {
    const folder = folders.known(uri);
    if (folder === undefined) return null;
    const file = folder.pathOf(uri);
    await folder.settled(file);
    const findings = folder.result.findings.filter(({ location }) => location.file === file);
    const tools = folder.result.tools?.filter(({ location }) => location.file === file) ?? [];
    const found = hoverOver(findings, position, (step) => folder.uriOf(step)) ?? hoverOverTool(tools, position);
    const text = folder.openText(file);
    return besides(found, text === undefined ? undefined : explanationAt(file, text, position));
  }),
);

connection.onCompletion(
  survive<[CompletionParams], CompletionItem[]>(log, 'Completing', [], ({ textDocument: { uri }, position }) => {
    const folder = folders.known(uri);
    const file = folder?.pathOf(uri);
    const text = file === undefined ? undefined : folder?.openText(file);
    if (file === undefined || text === undefined) return [];
    return completionsAt(file, text, position).map((completion, order) => completionItem(completion, order, client?.snippets ?? false));
  }),
);

connection.onCodeAction(
  survive<[CodeActionParams], CodeAction[]>(log, 'Looking for fixes', [], async ({ textDocument: { uri }, range, context }) => {
    const folder = folders.known(uri);
    if (folder === undefined) return [];
    const file = folder.pathOf(uri);
    await folder.settled(file);
    return [...codeActions({ folder, file, range, context, versioned: client?.versionedEdits ?? false })];
  }),
);

connection.onRequest(auditWorkspaceMethod, (params: AuditWorkspaceParams, token: CancellationToken) => auditWorkspace(connection, folders, params, token));
connection.onRequest(auditConfigurationsMethod, async (token: CancellationToken) => {
  const summary = await auditConfigurations(folders, () => started(homeFolder(folders, listener)), token);
  // What was open as a loose file is one of them now.
  documents.rehome();
  return summary;
});
connection.onRequest(auditFileMethod, (params: AuditFileParams, token: CancellationToken) => auditFile(folders, params, token));

documents.listen(connection);
connection.listen();

function start(root: Root): AuditedFolder {
  const folder: AuditedFolder = new AuditedFolder(root, listener(() => folder));
  folder.whole = client?.workspaceAudited ?? false;
  return started(folder);
}

function started(folder: AuditedFolder): AuditedFolder {
  void configure(folder);
  return folder;
}

function listener(of: () => AuditedFolder): FolderListener {
  return {
    audited: () => {
      publisher.show(of());
      notices.say(of().result.notices);
    },
    failed: (thrown) => log.error(failure('An audit', thrown)),
  };
}

async function configure(folder: AuditedFolder): Promise<void> {
  try {
    folder.configure((await client?.settings(folder.root)) ?? defaultSettings);
  } catch (thrown) {
    log.error(failure('Reading the settings', thrown));
    folder.configure(defaultSettings);
  }
}

function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
  for (const { uri } of removed) folders.remove(uri);
  for (const { uri } of added) folders.add(uri);
  documents.rehome();
}
