// The variables that a server is started with, wherever they are set: in `env`, before the program, or for a container.
import type { ConfiguredServer, PlacedEntry } from '../../ir/configured-server';

export function setVariables(server: ConfiguredServer): readonly PlacedEntry[] {
  return [...server.environment, ...(server.launch?.assignments ?? [])];
}
