// A stdio server speaks the protocol over its standard output. A line that is printed there is a broken message to the client, which may give up.
import type { Project } from '../engine/project';
import type { Use } from '../engine/use';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'stdout-pollution',
  title: 'Prints to the output that a stdio server speaks over',
  severity: 'warning',
  cwe: [],
  owasp: 'MCP08',
  *check(project) {
    const reported = new Set<Use>();
    for (const transport of project.uses('stdio-transport')) {
      const server = serverOf(transport, project);
      if (server.isRedirected) continue;
      for (const use of server.prints) {
        if (reported.has(use) || !isPrinted(use, transport, server)) continue;
        reported.add(use);
        yield {
          location: use.location,
          label: use.code,
          message: `\`${shown(use.label)}\` prints to the standard output, over which this server speaks the protocol: the client reads the line as a broken message.`,
          confidence: server.isStdioOnly ? 'high' : 'medium',
        };
      }
    }
  },
});

interface StdioServer {
  readonly prints: readonly Use[];
  readonly errors: readonly Use[];
  readonly commands: readonly Use[];
  readonly isStdioOnly: boolean;
  /** What it prints goes elsewhere. */
  readonly isRedirected: boolean;
}

/** What the file of the transport loads. */
function serverOf(transport: Use, project: Project): StdioServer {
  const files = project.loadedBy(transport.location.file);
  const own = (uses: readonly Use[]): readonly Use[] => uses.filter((use) => files.has(use.location.file));
  return {
    prints: own(project.uses('stdout')),
    errors: own(project.uses('stderr')),
    commands: own(project.uses('command')),
    isStdioOnly: own(project.uses('http-transport')).length === 0,
    isRedirected: own(project.uses('stdout-redirection')).length > 0,
  };
}

/** Whether the client reads it: a call prints it, or whoever makes the transport does on every way. What may run for the command line only is left out. */
function isPrinted(use: Use, transport: Use, { errors, commands, isStdioOnly }: StdioServer): boolean {
  // A function that prints to one of both chooses by the transport, where there are two.
  if (!isStdioOnly && errors.some((other) => other.isBeside(use))) return false;
  return use.isHandling || (isStdioOnly && (transport.isAlwaysBehind(use) || (use.follows(transport) && !isOfOther(commands, use, transport))));
}

/** Whether it runs for commands only that are not the one which starts the server. */
function isOfOther(commands: readonly Use[], use: Use, transport: Use): boolean {
  const own = commands.filter((command) => command.mayRun(use));
  return own.length > 0 && commands.some((command) => command.mayRun(transport)) && !own.some((command) => command.mayRun(transport));
}
