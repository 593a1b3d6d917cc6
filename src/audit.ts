// Files and options in, findings out. Reads no file, prints nothing, knows no clock.
import type { Finding, Notice, Severity } from './core/finding';
import { reasonOf } from './core/bug';
import type { Range } from './core/location';
import { LineMap, startOfFile } from './core/location';
import type { ToolProfile } from './core/tool-profile';
import { knowledgeOf } from './engine/analysis';
import type { Knowledge } from './engine/knowledge';
import type { Home } from './frontends/config/host';
import { homePlaces, isConfiguration } from './frontends/config/hosts';
import type { IgnoreFile } from './frontends/git-ignore';
import { isIgnoreFile } from './frontends/git-ignore';
import { readConfiguration } from './frontends/config/read-configuration';
import { isManifest } from './frontends/manifest/file-kinds';
import { readManifest } from './frontends/manifest/read-manifest';
import { isPolicy, readPolicy } from './frontends/policy/read-policy';
import { isTypeScript, lowerTypeScript } from './frontends/typescript/lower';
import { moduleNamesOf, namesModules } from './frontends/typescript/module-names';
import type { Configuration } from './ir/configured-server';
import type { Manifest } from './ir/manifest';
import type { Policy } from './ir/policy';
import type { Program } from './ir/program';
import { javascript } from './models/javascript';
import { knownFile } from './models/known-files';
import { findingsOf } from './findings';
import { inOwnCode } from './own-code';
import { projectOf } from './project';
import type { Rule } from './rules/rule';
import { rules as allRules } from './rules/index';
import { suppressionOf } from './suppression';
import { toolProfilesOf } from './tool-profiles';
import { withoutTwins } from './twin-builds';

export interface SourceFile {
  /** Relative to the audited folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

export interface AuditOptions {
  /** `default` leaves out what is off by default. */
  readonly rules?: 'default' | 'all' | readonly string[];
  /** A severity for a rule instead of its own; `off` silences it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Names of the servers that may be used, in which `*` stands for any text; instead of what policy files say. */
  readonly approvedServers?: readonly string[];
  /** Whether to say of each tool what it can do. */
  readonly tools?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface AuditResult {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly notices: readonly Notice[];
  /** How many files were looked at. */
  readonly files: number;
  /** What tools can do, if it was asked for. */
  readonly tools?: readonly ToolProfile[];
}

/** What one file was understood as; a pure function of its path and text. */
export type FileFacts =
  | { readonly kind: 'program'; readonly program: Program }
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'ignore-file'; readonly ignoreFile: IgnoreFile };

let compiledKnowledge: Knowledge | undefined;

/**
 * Whether an audit looks at a file of this path at all: source code, a configuration of a known host, a manifest, a policy, what says
 * how modules are named, or what git leaves out.
 */
export function isAudited(path: string): boolean {
  return isConfiguration(path) || isTypeScript(path) || isManifest(path) || isPolicy(path) || namesModules(path) || isIgnoreFile(path);
}

/** Where the hosts of a system keep configurations outside of workspaces. `~` is the home folder, `%NAME%` a variable of the environment, and `*` any name. */
export function homeConfigurations(system: keyof Home): readonly string[] {
  return homePlaces(system);
}

/** Reads one file. Nothing where the path is none that is audited. */
export function factsOf({ path, text }: SourceFile): FileFacts | undefined {
  if (isConfiguration(path)) return { kind: 'configuration', configuration: readConfiguration(path, text) };
  if (isIgnoreFile(path)) return { kind: 'ignore-file', ignoreFile: { file: path, text } };
  if (isPolicy(path)) return { kind: 'policy', policy: readPolicy(path, text) };
  if (isManifest(path)) return { kind: 'manifest', manifest: readManifest(path, text) };
  return isTypeScript(path) ? { kind: 'program', program: lowerTypeScript(path, text, knownFile) } : undefined;
}

/** Audits the files together, as one project. Throws what `signal` was aborted with, and nothing else. */
export async function audit(files: readonly SourceFile[], options: AuditOptions = {}): Promise<AuditResult> {
  return auditFacts(files, factsOf, options);
}

/** The same, with another way to a file's facts: a session keeps those of files that did not change. */
export async function auditFacts(files: readonly SourceFile[], facts: (file: SourceFile) => FileFacts | undefined, options: AuditOptions): Promise<AuditResult> {
  const { signal, onProgress } = options;
  const notices: Notice[] = [];
  const programs: Program[] = [];
  const configurations: Configuration[] = [];
  const manifests: Manifest[] = [];
  const policies: Policy[] = [];
  const ignoreFiles: IgnoreFile[] = [];
  const pause = pauses(signal);
  // The way that is told of a flow is the first that was found; it should not depend on which file was opened first.
  for (const [done, file] of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).entries()) {
    await pause();
    onProgress?.(done, files.length);
    try {
      const found = facts(file);
      if (found?.kind === 'program') programs.push(found.program);
      else if (found?.kind === 'configuration') configurations.push(found.configuration);
      else if (found?.kind === 'manifest') manifests.push(found.manifest);
      else if (found?.kind === 'policy') policies.push(found.policy);
      else if (found) ignoreFiles.push(found.ignoreFile);
    } catch (thrown) {
      notices.push({ kind: 'internal', location: { file: file.path, range: startOfFile }, message: `This file could not be read as code: ${reasonOf(thrown)}` });
    }
  }
  compiledKnowledge ??= knowledgeOf(javascript);
  const project = await projectOf({ programs, configurations, manifests, policies, ignoreFiles, approvedServers: options.approvedServers, names: moduleNamesOf(files) }, compiledKnowledge, pause);
  notices.push(...gapsOf(programs), ...problemsOf(configurations), ...problemsOf(policies));
  const found: Finding[] = [];
  for (const rule of chosen(options)) {
    await pause();
    try {
      found.push(...findingsOf(rule, project, options.severities?.[rule.id]));
    } catch (thrown) {
      signal?.throwIfAborted();
      notices.push({ kind: 'internal', location: { file: '', range: startOfFile }, message: `The rule ${rule.id} failed and its findings are missing: ${reasonOf(thrown)}` });
    }
  }
  notices.push(...project.notices);
  onProgress?.(files.length, files.length);
  return { ...sifted(inOwnCode(found, bundledIn(programs)).sort(byPlace), files), notices, files: files.length, ...(options.tools ? { tools: toolProfilesOf(project) } : {}) };
}

/** Rules by the options' choice, without those that are switched off. */
function chosen({ rules = 'default', severities = {} }: AuditOptions): Rule[] {
  return allRules.filter((rule) => {
    if (Object.hasOwn(severities, rule.id) && severities[rule.id] === 'off') return false;
    if (rules === 'all') return true;
    return rules === 'default' ? !rule.offByDefault : rules.includes(rule.id);
  });
}

/** Gives way to other work now and then, so that an audit can be cancelled. */
function pauses(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > 40) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    signal?.throwIfAborted();
  };
}

function gapsOf(programs: readonly Program[]): Notice[] {
  return programs.flatMap(({ file, text, gaps }) => {
    if (gaps.length === 0) return [];
    const lines = new LineMap(text);
    return gaps.map((gap): Notice => ({ kind: 'partial', location: { file, range: lines.range(gap.span) }, message: gap.message }));
  });
}

/** The code of packages in each file that has some. */
function bundledIn(programs: readonly Program[]): ReadonlyMap<string, readonly Range[]> {
  return new Map(programs.flatMap(({ file, text, bundled }) => {
    if (!bundled) return [];
    const lines = new LineMap(text);
    return [[file, bundled.map((span) => lines.range(span))] as const];
  }));
}

function problemsOf(read: readonly (Configuration | Policy)[]): Notice[] {
  return read.flatMap(({ file, problems }) => problems.map(({ range, ...problem }): Notice => ({ kind: 'partial', location: { file, range }, ...problem })));
}

function sifted(findings: readonly Finding[], files: readonly SourceFile[]): Pick<AuditResult, 'findings' | 'suppressed'> {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let known = lines.get(file);
    if (!known) lines.set(file, (known = (texts.get(file) ?? '').split(/\r\n|\r|\n/)));
    return known;
  };
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of withoutTwins(findings, (file, line) => linesOf(file)[line] ?? '')) {
    const reason = suppressionOf(finding, linesOf(finding.location.file));
    if (reason === undefined) kept.push(finding);
    else suppressed.push({ finding, reason });
  }
  return { findings: kept, suppressed };
}

function byPlace({ location: a }: Finding, { location: b }: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
