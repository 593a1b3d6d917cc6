// Reads the settings out of whatever the client sends: a setting of the wrong shape counts as not set.
import { severities } from '../core/finding';
import type { Severity } from '../core/finding';
import type { Settings } from '../protocol';

export const defaultSettings: Settings = { enable: true, severity: {}, exclude: [], approvedServers: [], debounce: 300 };

/** A slower audit than this is no audit while typing. */
const longestDebounce = 10_000;

export function settingsFrom(value: unknown): Settings {
  const given = entriesOf(value);
  const enable = given.get('enable');
  const exclude = given.get('exclude');
  const approved = given.get('approvedServers');
  const debounce = given.get('debounce');
  return {
    enable: typeof enable === 'boolean' ? enable : defaultSettings.enable,
    severity: Object.fromEntries([...entriesOf(given.get('severity'))].filter(isLevel)),
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : defaultSettings.exclude,
    approvedServers: Array.isArray(approved) ? approved.filter((name) => typeof name === 'string') : defaultSettings.approvedServers,
    debounce: typeof debounce === 'number' && debounce >= 0 ? Math.min(debounce, longestDebounce) : defaultSettings.debounce,
  };
}

/** The own members of a record; none of anything else, and none that only its prototype has. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function isLevel(entry: [string, unknown]): entry is [string, Severity | 'off'] {
  return entry[1] === 'off' || severities.some((severity) => severity === entry[1]);
}
