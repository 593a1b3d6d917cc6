// The question before a tool is called is where a person sees what a model was talked into. Answered in advance, nobody sees it.
import type { Approval, ConfiguredServer } from '../ir/configured-server';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';
import { breadthOf } from './server/broad-paths';
import { reportOn, startedServers } from './server/servers';
import { changesThings } from './server/tool-words';

export default rule({
  id: 'auto-approved-tools',
  title: 'Tools are called without asking',
  severity: 'warning',
  cwe: [862],
  owasp: 'MCP06',
  *check(project) {
    for (const { file, approvals } of project.configurations)
      for (const approval of approvals) {
        const tools = approved(approval);
        if (!tools) continue;
        const what = approval.covers === 'every-server' ? 'tools of every server' : approval.serverName === undefined ? tools : `${tools} of the server \`${shown(approval.serverName)}\``;
        const owner = `\`${shown(approval.key.text)}\` lets ${approval.hostName}`;
        const message = approval.covers === 'every-start' ? `${owner} start every server of a project without asking, so whoever can change the project runs code as you.` : `${owner} call ${what} without asking, so nobody sees what a model was talked into.`;
        yield { location: { file, range: approval.range }, label: approval.key.text, message, ...unlessHonored(approval) };
      }
    for (const started of startedServers(project)) {
      for (const approval of started.server.approvals) {
        const what = approved(approval);
        if (!what) continue;
        const message = `\`${shown(approval.key.text)}\` lets ${what} of the server \`${shown(started.server.name.text)}\` be called without asking, so nobody sees what a model was talked into.`;
        yield reportOn(started, approval.range, approval.key.text, { message, ...unlessHonored(approval) });
      }
      const wide = wideSandbox(started.server);
      if (wide) yield wide.report(started);
    }
  },
});

function unlessHonored({ honored }: Approval): Pick<Report, 'confidence'> {
  return honored ? {} : { confidence: 'low' };
}

/** A list of tools that only look is what this is for. */
function approved({ covers, tools }: Approval): string | undefined {
  if (covers !== 'tools') return 'every tool';
  const changing = tools.filter((tool) => changesThings(tool.text));
  return changing.length > 0 ? changing.slice(0, 3).map((tool) => `\`${shown(tool.text)}\``).join(', ') : undefined;
}

/** In a sandbox tools are called without asking, because the sandbox holds; one without walls does not. */
function wideSandbox({ sandbox }: ConfiguredServer): { readonly report: (started: Parameters<typeof reportOn>[0]) => Report } | undefined {
  const hole = sandbox && [...sandbox.writable.filter((path) => breadthOf(path.text)), ...sandbox.domains.filter((domain) => /^\*$|^\*\.\*/.test(domain.text))][0];
  if (!hole) return undefined;
  return {
    report: (started) =>
      reportOn(started, sandbox.range, 'sandbox', {
        message: `\`${shown(sandbox.key.text)}\` lets every tool of the server \`${shown(started.server.name.text)}\` be called without asking, while its sandbox allows \`${shown(hole.text)}\`; narrow the sandbox.`,
      }),
  };
}
