// The fetched package that a finding of a configuration points at.
import type { ConfiguredServer } from '../../ir/configured-server';
import type { Fetch } from '../../ir/fetch';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { FixRequest } from '../fixer';

export function fetchAt(request: FixRequest): Fetch | undefined {
  return fetchedBy(request)?.fetch;
}

/** The same, and the server that has it fetched. */
export function fetchedBy({ finding, text }: FixRequest): { readonly fetch: Fetch; readonly server: ConfiguredServer } | undefined {
  const { file, range } = finding.location;
  const wanted = JSON.stringify(range);
  return readConfiguration(file, text)
    .servers.flatMap((server) => server.fetches.map((fetch) => ({ fetch, server })))
    .find(({ fetch }) => JSON.stringify(fetch.written.range) === wanted);
}
