// Hosts act on the hints: what is read-only runs without being asked about. A hint that the code belies is a way past the user.
import { beginningOf } from '../core/location';
import type { Capability, Profile } from '../engine/profile';
import type { Use } from '../engine/use';
import { exactReading, readingOf } from '../engine/text';
import { comesFrom } from '../engine/value-origin';
import { rule } from './rule';

interface Hint {
  readonly hint: string;
  readonly value: boolean;
  readonly says: string;
  /** What the tool must not be able to do then, and what a person calls that. */
  readonly breach: readonly (readonly [Capability, string])[];
  /** What need be no breach: questions are sent as data too, and a world of one service is closed. */
  readonly doubtful: readonly Capability[];
}

const promises: readonly Hint[] = [
  {
    hint: 'readOnlyHint',
    value: true,
    says: 'changes nothing',
    breach: [
      ['deletes-files', 'deletes files'],
      ['writes-files', 'writes files'],
      ['sends-data', 'sends data, which may change another service'],
    ],
    doubtful: ['sends-data'],
  },
  { hint: 'destructiveHint', value: false, says: 'destroys nothing', breach: [['deletes-files', 'deletes files']], doubtful: [] },
  {
    hint: 'openWorldHint',
    value: false,
    says: 'keeps to a world that is closed',
    breach: [
      ['sends-data', 'sends data over the network'],
      ['reaches-network', 'reaches the network'],
    ],
    doubtful: ['sends-data', 'reaches-network'],
  },
];

/** Fewer tools may have in common what they are for. */
const fewestSharing = 4;

export default rule({
  id: 'misleading-annotation',
  title: 'A tool does what its annotations deny',
  severity: 'warning',
  cwe: [451],
  owasp: 'MCP03',
  *check(project) {
    const profiles = project.profiles();
    for (const profile of profiles)
      for (const promise of promises) {
        const annotation = profile.offer.annotations.find(({ name, value }) => name === promise.hint && value === promise.value);
        const broken = annotation && breachOf(profile, promise, profiles);
        if (annotation && broken)
          yield {
            location: annotation.location,
            label: `${promise.hint} ${nameOf(profile) ?? ''}`,
            message: `\`${promise.hint}: ${promise.value}\` tells the host that this tool ${promise.says}, and \`${broken.use.label}\` (${placeOf(broken.use)}) ${broken.what}: a host that trusts the hint runs it without asking.`,
            ...(promise.doubtful.includes(broken.capability) ? { severity: 'information', confidence: 'low' } : { confidence: 'medium' }),
            ...named(profile),
          };
      }
  },
});

function breachOf(profile: Profile, { breach }: Hint, all: readonly Profile[]): { readonly use: Use; readonly capability: Capability; readonly what: string } | undefined {
  for (const [capability, what] of breach) {
    const use = profile.uses(capability).find((each) => !(capability.endsWith('-files') && (isScratch(each) || isLog(each))) && (capability !== 'deletes-files' || !isOwn(each, profile)) && !isOfMost(each, capability, all));
    if (use) return { use, capability, what };
  }
  return undefined;
}

/** What most tools do that do such a thing at all, as keeping a session alive, is no part of what any of them is for. */
function isOfMost(use: Use, capability: Capability, all: readonly Profile[]): boolean {
  const able = all.filter((profile) => profile.uses(capability).length > 0);
  const sharing = able.filter((profile) => profile.uses(capability).includes(use));
  return sharing.length >= fewestSharing && sharing.length >= able.length * 0.75;
}

/** What a tool does in a folder for temporary files is no loss to anybody. */
function isScratch(use: Use): boolean {
  return comesFrom(use.value('Argument[0]').origins, 'scratch-folder');
}

/** What a server writes down for whoever runs it: where it goes has the name of a log, or is asked of a setting that has. */
function isLog(use: Use): boolean {
  const { origins, texts } = use.value('Argument[0]');
  return origins.some(({ label }) => /(?:^|[._])logs?(?:_?(?:file|path|dir|folder))?$/i.test(label)) || texts.some((text) => /(?:^|[\\/])logs?(?:[\\/]|$)|\.log$/i.test(readingOf(text)));
}

/** Deletes what the same function wrote, as a file that is written whole before it takes another one's place. */
function isOwn(deletion: Use, profile: Profile): boolean {
  const deleted = placeOfPath(deletion);
  return profile.uses('writes-files').some((write) => write.isBeside(deletion) && placeOfPath(write) === deleted);
}

function placeOfPath(use: Use): string {
  return beginningOf(use.value('Argument[0]'));
}

function placeOf({ location: { file, range } }: Use): string {
  return `${file.split('/').at(-1) ?? file}:${range.start.line + 1}`;
}

function nameOf({ offer }: Profile): string | undefined {
  const [name] = offer.names;
  return name && exactReading(name);
}

function named(profile: Profile): { readonly subject?: string } {
  const subject = nameOf(profile);
  return subject === undefined ? {} : { subject };
}
