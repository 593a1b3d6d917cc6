// Which folders hold more than one piece of work: whole disks, everything of a person, the system's own, and where keys are kept.

const variables = String.raw`(?:~|\$HOME|\$\{HOME\}|\$\{userHome\}|\$\{env:(?:HOME|USERPROFILE)\}|\$\{USERPROFILE\}|%USERPROFILE%|%HOMEDRIVE%%HOMEPATH%|\$env:USERPROFILE)`;
const people = String.raw`(?:/home|/Users|/root|/mnt/[a-z]/Users|[A-Za-z]:[\\/]Users)`;
const person = String.raw`(?:${variables}|/home/[^/\\]+|/Users/(?!Shared)[^/\\]+|/root|/mnt/[a-z]/Users/[^/\\]+|[A-Za-z]:[\\/]Users[\\/][^/\\]+)`;

const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the whole disk', /^(?:\/\.?|[A-Za-z]:|\/mnt\/[a-z]|\/Volumes|\/mnt|\/media|\/host|\/run\/desktop\/mnt\/host\/[a-z])$/],
  ['what every user of this machine has', new RegExp(`^${people}$`)],
  ['a whole home folder', new RegExp(`^${person}$`)],
  ['a folder of keys and passwords', new RegExp(String.raw`(?:^${person}|^|[\\/])[\\/]?(?:\.ssh|\.aws|\.gnupg|\.kube|\.azure|\.password-store|\.docker|\.netrc|\.config[\\/]gcloud|Library[\\/]Keychains)(?:$|[\\/])`)],
  ['all settings of a user', new RegExp(String.raw`^${person}[\\/](?:\.config|AppData|Library)$`)],
  ['a folder of the system', /^(?:\/(?:etc|var|usr|proc|sys|dev|boot|lib|opt|bin|sbin|run|var\/run|var\/lib|var\/lib\/docker|System|Library|private)|[A-Za-z]:[\\/](?:Windows|Program Files(?: \(x86\))?|ProgramData))$/],
];

/** What of more than one piece of work a path opens, or nothing. A `*` or a slash at its end changes nothing. */
export function breadthOf(path: string): string | undefined {
  if (path.length > 300) return undefined;
  const bare = path.trim().replace(/^file:\/\/(?=\/)/, '').replace(/(?<=.)[\\/]+(?:\*{1,2})?$/, '');
  if (/^[\\/]$/.test(bare)) return 'the whole disk';
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0];
}
