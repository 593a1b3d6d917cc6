// Private data, words of strangers and a way out: each is harmless, and together they let a stranger's words carry the data away.
import { exactReading } from '../engine/text';
import type { Capability, Profile } from '../engine/profile';
import { rule } from './rule';

const privateData: readonly Capability[] = ['reads-files', 'queries-databases', 'reads-secrets'];
const wayOut: readonly Capability[] = ['runs-commands', 'sends-data'];

export default rule({
  id: 'toxic-combination',
  title: 'One server reads private data, takes in outside content and has a way out',
  severity: 'information',
  cwe: [],
  owasp: 'MCP06',
  offByDefault: true,
  *check(project) {
    const profiles = project.profiles();
    const reader = profiles.find((profile) => can(profile, privateData));
    const outside = profiles.find((profile) => can(profile, ['reaches-network']));
    const exit = profiles.find((profile) => can(profile, wayOut));
    const [first] = profiles;
    if (!reader || !outside || !exit || !first) return;
    yield {
      location: first.offer.location,
      label: 'server',
      message: `This server's tools together read private data (${nameOf(reader)}), take in what others wrote (${nameOf(outside)}) and have a way out (${nameOf(exit)}): a page that the model reads can have the data sent away.`,
      confidence: 'low',
    };
  },
});

function can(profile: Profile, any: readonly Capability[]): boolean {
  return profile.capabilities.some((capability) => any.includes(capability));
}

function nameOf({ offer }: Profile): string {
  const name = offer.names[0] && exactReading(offer.names[0]);
  return name === undefined ? 'one of them' : `\`${name}\``;
}
