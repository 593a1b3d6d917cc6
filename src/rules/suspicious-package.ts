// A name that is nearly another's, or that nobody stands behind any more, runs somebody's code under a name that is trusted.
import type { ConfiguredServer } from '../ir/configured-server';
import { placesOf } from './credential/places';
import { secretsIn } from './credential/secrets-in';
import type { Doubt } from './package/doubt';
import { doubtAbout } from './package/doubt';
import { isOwn, isUnsettled } from './package/settled';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'suspicious-package',
  title: 'A server is started from a package that may not be what its name says',
  severity: 'warning',
  cwe: [1357],
  owasp: 'MCP04',
  *check({ configurations, manifests }) {
    for (const { file, servers } of configurations)
      for (const server of servers)
        for (const fetch of server.disabled ? [] : server.fetches) {
          const doubt = isOwn(fetch, manifests) ? undefined : doubtAbout(fetch);
          // That an archived package is not even pinned says more, and is said with it; that it is handed a secret in the open must be mended first.
          if (!doubt || (doubt.kind === 'archived' && (isUnsettled(fetch, file, manifests) || hasSecret(server)))) continue;
          yield { location: { file, range: fetch.name.range }, label: fetch.name.text, subject: server.name.text, ...report(doubt) };
        }
  },
});

function hasSecret(server: ConfiguredServer): boolean {
  return placesOf(server).some(({ text, kind }) => secretsIn(text.text, kind).length > 0);
}

function report(doubt: Doubt): Pick<Report, 'message' | 'severity' | 'confidence'> {
  const named = `\`${shown(doubt.name)}\``;
  switch (doubt.kind) {
    case 'malicious':
      return { severity: 'error', message: `${named} is known to be malicious${doubt.summary === undefined ? '' : `: ${doubt.summary}`}; remove it, and replace every secret that it has seen.` };
    case 'never-published':
      return { message: `${named} was never published by the Model Context Protocol project, so it starts nothing, or what a registry of somebody else's has under that name: the server is \`uvx ${doubt.real}\`.` };
    case 'look-alike':
      return { confidence: 'medium', message: `${named} is nearly called like \`${doubt.other.name}\` of ${doubt.other.publisher} and is another package: check which one is meant.` };
    case 'archived':
      // What is pinned stays what it was; it only grows old.
      return { severity: 'information', message: `${named} is archived and gets no repairs any more${doubt.instead === undefined ? ': use another server' : `: use ${doubt.instead} instead`}.` };
  }
}
