// A server does what a model asks for. With an administrator's rights, or out of its container, so does whoever the model listens to.
import { shown } from './message/shown';
import type { ContainerOption } from '../ir/launch';
import { rule } from './rule';
import { mountSources } from './server/mounts';
import { across, reportOn, startedServers } from './server/servers';

const dangerousCapabilities = /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|DAC_OVERRIDE|DAC_READ_SEARCH|NET_ADMIN|BPF|SYS_CHROOT|SYS_TIME|SYS_BOOT)$/i;
const engineSocket = /(?:docker|podman|containerd|crio)\.sock$|^(?:\\\\|\/\/)[.?][\\/]pipe[\\/]docker_engine/;

export default rule({
  id: 'excessive-privilege',
  title: 'A server gets rights over the whole machine',
  severity: 'error',
  cwe: [250],
  owasp: 'MCP02',
  *check(project) {
    for (const started of startedServers(project)) {
      const { launch } = started.server;
      const owner = `The server \`${shown(started.server.name.text)}\``;
      for (const wrapper of launch?.wrappers ?? [])
        if (wrapper.kind === 'privilege')
          yield reportOn(started, wrapper.program.range, 'privilege', { message: `${owner} is started with \`${shown(wrapper.program.text)}\`, so what a model asks of it is done with an administrator's rights.` });
      for (const option of launch?.container?.options ?? []) {
        const given = rightGivenBy(option);
        if (given) yield reportOn(started, across(option.word, option.value), option.name, { message: `${owner} runs in a container that is given ${given.what}, ${given.harm ?? 'and can leave it'}.`, severity: given.severity });
      }
      for (const source of launch?.container ? mountSources(launch.container) : [])
        if (engineSocket.test(source.text))
          yield reportOn(started, source.range, 'socket', { message: `${owner} is given the socket of the container engine, and with it the rights of an administrator on this machine.` });
    }
  },
});

function rightGivenBy({ name, value }: ContainerOption): { readonly what: string; readonly harm?: string; readonly severity: 'error' | 'warning' } | undefined {
  const text = value?.text ?? '';
  switch (name) {
    case 'privileged':
      return text === 'false' ? undefined : { what: 'every right of this machine (`--privileged`)', severity: 'error' };
    case 'cap-add':
      return { what: `the capability \`${shown(text)}\``, severity: dangerousCapabilities.test(text) ? 'error' : 'warning' };
    case 'pid':
    case 'ipc':
    case 'uts':
    case 'userns':
    case 'cgroupns':
      return text === 'host' ? { what: `this machine's own \`${name}\` namespace`, severity: 'error' } : undefined;
    case 'network':
      return text === 'host' ? { what: "this machine's own network", severity: 'warning' } : undefined;
    case 'security-opt':
      return /unconfined|disable|no-new-privileges[:=]false/.test(text) ? { what: `no protection by the system (\`${shown(text)}\`)`, severity: 'error' } : undefined;
    case 'user':
      return /^(?:root|0)(?::|$)/.test(text) ? { what: 'the rights of an administrator', harm: 'so that one hole in the engine lets it out', severity: 'warning' } : undefined;
    case 'device':
      return { what: `the device \`${shown(text)}\``, severity: 'warning' };
    default:
      return undefined;
  }
}
