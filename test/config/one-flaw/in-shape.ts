// A server in the words of a host.
import type { Neutral, Shape } from './shapes';

/** Nothing where the host has no such servers, or no way to name a secret. */
export function inShape(server: Neutral, { secret, folder, entry }: Shape): Readonly<Record<string, unknown>> | undefined {
  const text = JSON.stringify(server);
  if (secret === undefined && text.includes('<secret>')) return undefined;
  return entry(JSON.parse(text.replaceAll('<secret>', secret ?? '').replaceAll('<folder>', folder)) as Neutral);
}
