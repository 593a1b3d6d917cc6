// Reading a configuration should start the servers in it and nothing else. These keys make the host run more, and a repository can bring them.
import { shown } from './message/shown';
import { rule } from './rule';
import { reportOn, startedServers } from './server/servers';

/** A program of the opened folder itself; those that package managers put there have their own rules. */
const ownProgram = /^(?:\.{1,2}[\\/]|\$\{(?:workspaceFolder|workspaceRoot|CLAUDE_PROJECT_DIR)[^{}]{0,100}\}[\\/])(?!.{0,200}(?:node_modules[\\/]\.bin|\.?v?env[\\/](?:bin|Scripts))[\\/])/;

export default rule({
  id: 'config-runs-code',
  title: 'Reading the configuration runs code',
  severity: 'warning',
  cwe: [829],
  owasp: 'MCP05',
  *check(project) {
    for (const { file, hostName, hostRuns } of project.configurations)
      for (const { name, value } of hostRuns)
        yield { location: { file, range: (value ?? name).range }, label: name.text, message: `\`${shown(name.text)}\` makes ${hostName} run a command when it reads this file; whoever can change the file runs code as you.` };
    for (const started of startedServers(project)) {
      const { server, configuration } = started;
      for (const { name, value } of server.hostRuns)
        yield reportOn(started, (value ?? name).range, name.text, {
          // Whoever publishes a server writes this for it, so it is as good as the server itself.
          ...(name.text === 'commandFunction' ? { severity: 'information' } : {}),
          message: `\`${shown(name.text)}\` of the server \`${shown(server.name.text)}\` makes ${configuration.hostName} run a command of its own; whoever can change this file runs code as you.`,
        });
      if (server.command && ownProgram.test(server.command.text))
        yield reportOn(started, server.command.range, 'command', {
          message: `The server \`${shown(server.name.text)}\` is a program out of the opened folder: whoever can change the folder runs code as you.`,
          severity: 'information',
        });
    }
  },
});
