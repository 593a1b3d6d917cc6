// A website can make its own name point at 127.0.0.1. To the browser the local server then is that website, and its pages may call it.
import type { Serving } from './serving/serving';
import { rule } from './rule';
import { hostsOf, isLocalByDefault, listenersOf, reachOf, servingsOf } from './serving/serving';

export default rule({
  id: 'dns-rebinding',
  title: 'A local server answers to any host name',
  severity: 'warning',
  cwe: [350],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      if (serving.isAuthenticated || serving.uses('host-validation').length > 0 || !isLocal(serving)) continue;
      for (const use of serving.endpoints)
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` looks at neither Host nor Origin of a request: a website can point a name of its own at this machine and call this server from the user's browser.`,
        };
    }
  },
});

/** It is told to listen on this machine, or not told where: what is meant for the network has worse problems. */
function isLocal(serving: Serving): boolean {
  return listenersOf(serving).some((use) => reachOf(use) === 'this-machine' || hostsOf(use).every(({ texts }) => texts.length === 0) || isLocalByDefault(use));
}
