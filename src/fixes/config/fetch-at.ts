// The fetched package that a finding of a configuration points at.
import type { Fetch } from '../../ir/fetch';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { FixRequest } from '../fixer';

export function fetchAt({ finding, text }: FixRequest): Fetch | undefined {
  const { file, range } = finding.location;
  const wanted = JSON.stringify(range);
  return readConfiguration(file, text)
    .servers.flatMap((server) => server.fetches)
    .find(({ written }) => JSON.stringify(written.range) === wanted);
}
