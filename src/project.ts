// Puts what the frontends read before the engine, and the engine's answers before the rules. Analyzes code in steps, so that others get their turn.
import type { Notice } from './core/finding';
import { reasonOf } from './core/bug';
import { startOfFile } from './core/location';
import type { Analysis } from './engine/analysis';
import { analysisInSteps } from './engine/analysis';
import type { Knowledge } from './engine/knowledge';
import { literalsOf } from './engine/literals';
import type { Project } from './engine/project';
import type { IgnoreFile } from './frontends/git-ignore';
import { ignoredBy } from './frontends/git-ignore';
import type { ModuleNames } from './frontends/typescript/module-names';
import { resolverOf } from './frontends/typescript/resolve';
import type { Configuration } from './ir/configured-server';
import type { Manifest } from './ir/manifest';
import type { Policy } from './ir/policy';
import type { Program } from './ir/program';

export interface AuditedProject extends Project {
  /** What went wrong in the analysis. */
  readonly notices: readonly Notice[];
}

/** What the files of a project were understood as. */
export interface ProjectFacts {
  readonly programs: readonly Program[];
  readonly configurations: readonly Configuration[];
  readonly manifests: readonly Manifest[];
  readonly policies: readonly Policy[];
  readonly ignoreFiles: readonly IgnoreFile[];
  readonly approvedServers: readonly string[] | undefined;
  /** How their modules are named. */
  readonly names: ModuleNames;
}

/** Analyzes the code. `pause` is awaited every few milliseconds; what it throws ends the analysis and is thrown. */
export async function projectOf({ programs, names, ignoreFiles, ...others }: ProjectFacts, knowledge: Knowledge, pause: () => Promise<void>): Promise<AuditedProject> {
  const notices: Notice[] = [];
  const analysis = await analyzed();
  if (analysis?.incomplete)
    notices.push({ kind: 'partial', location: { file: '', range: startOfFile }, message: 'There is more data flow here than the audit follows; audit a smaller folder to see the rest.' });

  async function analyzed(): Promise<Analysis | undefined> {
    const steps = analysisInSteps(programs, knowledge, resolverOf(programs.map((program) => program.file), names));
    for (;;) {
      await pause();
      try {
        const step = steps.next();
        if (step.done) return step.value;
      } catch (thrown) {
        notices.push({ kind: 'internal', location: { file: '', range: startOfFile }, message: `The data flow of this code could not be followed, so findings about it are missing: ${reasonOf(thrown)}` });
        return undefined;
      }
    }
  }

  const asked = <Answer>(question: (analysis: Analysis) => readonly Answer[] | undefined): readonly Answer[] => (analysis ? (question(analysis) ?? []) : []);
  return {
    ...others,
    isIgnored: ignoredBy(ignoreFiles),
    notices,
    flows: (source, sink) => asked((analysis) => analysis.flowsOf(source, sink)),
    offers: () => asked(({ observations }) => observations.offers()),
    profiles: () => asked(({ observations }) => observations.profiles()),
    uses: (kind) => asked(({ observations }) => observations.uses(kind)),
    literals: (shortest) => literalsOf(programs, shortest),
    loadedBy: (file) => analysis?.observations.loadedBy(file) ?? new Set([file]),
    given: (sink) => asked(({ observations }) => observations.given(sink)),
  };
}
