// A name that is nearly another's, or that nobody stands behind any more, runs somebody's code under a name that is trusted.
import type { Fetch } from '../ir/fetch';
import { publishedPackage } from '../packages/fetched-package';
import { neverPublished } from '../packages/known-servers';
import { imitated, knownServer } from '../packages/look-alike';
import { advisoriesOn } from '../packages/vulnerabilities';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';

type Suspicion = Pick<Report, 'message' | 'severity' | 'confidence'>;

export default rule({
  id: 'suspicious-package',
  title: 'A server is started from a package that may not be what its name says',
  severity: 'warning',
  cwe: [1357],
  owasp: 'MCP04',
  *check({ configurations, manifests }) {
    const own = new Set(manifests.map(({ name }) => name));
    for (const { file, servers } of configurations)
      for (const server of servers)
        for (const fetch of server.disabled ? [] : server.fetches) {
          const suspicion = own.has(fetch.name.text) ? undefined : suspicionOf(fetch);
          if (suspicion) yield { location: { file, range: fetch.name.range }, label: fetch.name.text, subject: server.name.text, ...suspicion };
        }
  },
});

function suspicionOf(fetch: Fetch): Suspicion | undefined {
  const { ecosystem, name } = publishedPackage(fetch) ?? {};
  if (ecosystem === undefined || name === undefined) return undefined;
  const named = `\`${shown(name)}\``;
  const malicious = advisoriesOn(ecosystem, name).find((advisory) => advisory.malicious);
  if (malicious) return { severity: 'error', message: `${named} is known to be malicious${malicious.summary === undefined ? '' : `: ${malicious.summary}`}; remove it, and replace every secret that it has seen.` };
  const real = ecosystem === 'npm' ? neverPublished.get(name) : undefined;
  if (real !== undefined) return { message: `${named} was never published by the Model Context Protocol project, so whoever takes the name runs code here: the server is ${real}.` };
  const known = knownServer(ecosystem, name);
  if (known?.archived) return { message: `${named} is archived and gets no repairs any more${known.instead === undefined ? ': use another server' : `: use ${known.instead} instead`}.` };
  const other = known ? undefined : imitated(ecosystem, name);
  if (other) return { confidence: 'medium', message: `${named} is nearly called like \`${other.name}\` of ${other.publisher} and is another package: check which one is meant.` };
  return undefined;
}
