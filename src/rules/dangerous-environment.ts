// A variable can load code into a server, or make it trust everyone, without a word of that in its command.
import { shown } from './message/shown';
import { rule } from './rule';
import { whatOptionDoes, whatVariableDoes } from './server/dangerous-variables';
import { optionsAmong } from './server/options';
import { across, reportOn, startedServers } from './server/servers';
import { setVariables } from './server/set-variables';

export default rule({
  id: 'dangerous-environment',
  title: 'A setting loads code into a server or turns a protection off',
  severity: 'error',
  cwe: [427],
  owasp: 'MCP02',
  *check(project) {
    for (const started of startedServers(project)) {
      const { server } = started;
      const owner = `the server \`${shown(server.name.text)}\``;
      for (const { name, value } of setVariables(server)) {
        const does = value && whatVariableDoes(name.text, value.text.trim().slice(0, 1000));
        if (does !== undefined) yield reportOn(started, value?.range ?? name.range, name.text, { message: `\`${shown(name.text)}\` of ${owner} is set to a value that ${does}; remove it.` });
      }
      for (const option of optionsAmong(server.launch?.words ?? [])) {
        const found = whatOptionDoes(option);
        if (found) yield reportOn(started, option.word.range, option.name, { message: `\`${shown(option.word.text)}\` of ${owner} ${found.does}; remove it.`, ...(found.severity && { severity: found.severity }) });
      }
      if (server.uncheckedTls) yield reportOn(started, across(server.uncheckedTls, undefined), server.uncheckedTls.text, { message: `\`${shown(server.uncheckedTls.text)}\` of ${owner} turns off the check of certificates; remove it.` });
    }
  },
});
