// What a host puts in the place of a placeholder, as clauses.
import type { Placeholder, PlaceholderSyntax } from '../frontends/config/placeholders';

const environment = (host: string): string => `a variable of the environment that ${host} runs in`;

const bySyntax: Readonly<Record<PlaceholderSyntax, (host: string) => string>> = {
  '${input:name}': (host) => `what you answer when ${host} asks for it`,
  '${env:NAME}': environment,
  '${file:path}': () => 'the text of that file',
  '${command:id}': (host) => `what a command or setting of ${host} says`,
  '${user_config.name}': () => 'what the user sets for this bundle',
  '${env.NAME}': environment,
  '${NAME:-default}': (host) => `${environment(host)}, or what stands behind \`:-\` where it is not set`,
  '${NAME}': environment,
  '${{ secrets.NAME }}': (host) => `a secret that ${host} keeps`,
  '{env:NAME}': environment,
  '{file:path}': () => 'the text of that file',
  '$env:NAME': environment,
  '$NAME': environment,
  '%NAME%': environment,
  '$(command)': (host) => `what the command prints that ${host} runs in a shell`,
};

const openFolder = 'the folder that is open';
const ofVariables: ReadonlyMap<string, string> = new Map([
  ['workspaceFolder', openFolder],
  ['workspaceRoot', openFolder],
  ['workspacePath', openFolder],
  ['fileWorkspaceFolder', 'the folder of the workspace that the open file lies in'],
  ['workspaceFolderBasename', 'the name of the folder that is open'],
  ['solutionDir', 'the folder of the solution'],
  ['userHome', 'your home folder'],
  ['HOME', 'your home folder'],
  ['DESKTOP', 'your desktop folder'],
  ['DOCUMENTS', 'your folder of documents'],
  ['DOWNLOADS', 'your folder of downloads'],
  ['extensionPath', 'the folder of this extension'],
  ['__dirname', 'the folder of this bundle'],
  ['file', 'the path of the open file'],
  ['fileDirname', 'the folder of the open file'],
  ['relativeFile', 'the path of the open file, seen from the folder that is open'],
  ['cwd', `the folder that the host was started in`],
  ['pathSeparator', 'what separates the parts of a path'],
  ['/', 'what separates the parts of a path'],
]);

/** Of a name of the host's own, written without what may follow it behind a colon. */
export function meaningOfVariable(name: string, host: string): string {
  return ofVariables.get(name) ?? `a name of ${host}'s own`;
}

/** `variables` are the names of the host's own. */
export function meaningOf({ syntax, name }: Pick<Placeholder, 'syntax' | 'name'>, host: string, variables: readonly string[]): string {
  const [own = ''] = name.split(':');
  return syntax === '${NAME}' && variables.includes(own) ? meaningOfVariable(own, host) : bySyntax[syntax](host);
}
