// A package without an exact version is whatever its publisher, or whoever took the publisher's account, last put there; it runs before anybody has looked.
import type { Fetch } from '../ir/fetch';
import { doubtAbout, isWrongPackage } from './package/doubt';
import { isOwn, isUnsettled } from './package/settled';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'unpinned-package',
  title: 'A server is started from a package without an exact version',
  severity: 'warning',
  cwe: [1357],
  owasp: 'MCP04',
  *check({ configurations, manifests }) {
    for (const { file, servers } of configurations)
      for (const server of servers)
        for (const fetch of server.disabled ? [] : server.fetches) {
          if (fetch.source === 'OCI' || isOwn(fetch, manifests) || !isUnsettled(fetch, file, manifests) || isWrongPackage(fetch)) continue;
          yield {
            location: { file, range: fetch.written.range },
            label: fetch.name.text,
            subject: server.name.text,
            message: `\`${fetch.runner}\` fetches ${what(fetch)} when the server \`${shown(server.name.text)}\` starts, so whoever publishes it next runs code on this machine: name ${pin(fetch)}${archived(fetch)}.`,
          };
        }
  },
});

function pin({ source }: Fetch): string {
  if (source === 'URL') return 'a published package with an exact version instead';
  return isRepository(source) ? 'a commit' : 'an exact version';
}

function what({ source, name, version }: Fetch): string {
  const named = `\`${shown(name.text)}\``;
  if (source === 'URL') return `whatever is then at ${named}`;
  if (version) return `whatever \`${shown(version.text)}\` of ${named} is`;
  return isRepository(source) ? `the newest state of ${named}` : `the newest ${named}`;
}

function isRepository(source: Fetch['source']): boolean {
  return source === 'git' || source === 'Nix';
}

function archived(fetch: Fetch): string {
  const doubt = doubtAbout(fetch);
  if (doubt?.kind !== 'archived') return '';
  return `, or better another server, since this one is archived${doubt.instead === undefined ? '' : `: ${doubt.instead}`}`;
}
