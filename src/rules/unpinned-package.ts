// A package without an exact version is whatever its publisher, or whoever took the publisher's account, last put there; it runs before anybody has looked.
import type { Fetch } from '../ir/fetch';
import type { Manifest } from '../ir/manifest';
import { nearest } from '../packages/locked';
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
          if (fetch.pin !== 'open' || fetch.source === 'OCI' || isOwn(fetch, manifests) || isInstalled(fetch, file, manifests)) continue;
          yield {
            location: { file, range: fetch.written.range },
            label: fetch.name.text,
            subject: server.name.text,
            message: `\`${fetch.runner}\` fetches ${what(fetch)} when the server \`${shown(server.name.text)}\` starts, so whoever publishes it next runs code on this machine: name ${fetch.source === 'git' ? 'a commit' : 'an exact version'}.`,
          };
        }
  },
});

function what({ source, name, version }: Fetch): string {
  const named = `\`${shown(name.text)}\``;
  if (version) return `whatever \`${shown(version.text)}\` of ${named} is`;
  return source === 'git' ? `the newest state of ${named}` : `the newest ${named}`;
}

/** A package of this workspace, which comes from no registry where it is developed. */
function isOwn({ name }: Fetch, manifests: readonly Manifest[]): boolean {
  return manifests.some((manifest) => manifest.name === name.text);
}

/** Runners of npm's kind take what the project has installed, if no version is asked for; its lock file has chosen one. */
function isInstalled({ source, name, version }: Fetch, file: string, manifests: readonly Manifest[]): boolean {
  if (source !== 'npm' || version) return false;
  const manifest = nearest(manifests, file, ({ kind, dependencies }) => kind === 'manifest' && dependencies.some(({ ecosystem }) => ecosystem === 'npm'));
  return manifest?.dependencies.some((dependency) => dependency.name === name.text) ?? false;
}
