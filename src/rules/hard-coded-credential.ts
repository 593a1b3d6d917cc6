// A configuration is copied, committed and shared, and everything in it goes along; what opens a door must not be in it.
import type { Configuration } from '../ir/configured-server';
import { rangeWithin } from '../ir/placed-text';
import type { Place } from './credential/places';
import { isInExposedPart } from './credential/in-address';
import { placesOf, placesOfInputs } from './credential/places';
import { secretsIn } from './credential/secrets-in';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'hard-coded-credential',
  title: 'A secret is written out in the configuration',
  severity: 'error',
  cwe: [798],
  owasp: 'MCP01',
  *check(project) {
    for (const configuration of project.configurations) {
      for (const server of configuration.servers)
        for (const place of placesOf(server)) yield* reports(configuration, place, `the server \`${shown(server.name.text)}\``, server.name.text);
      for (const place of placesOfInputs(configuration)) yield* reports(configuration, place, 'this configuration', undefined);
    }
  },
});

function* reports(configuration: Configuration, place: Place, owner: string, subject: string | undefined): Iterable<Report> {
  const { text } = place.text;
  // What an address carries is told apart, because a header would not make it better if it stayed in the address.
  const secrets = secretsIn(text, place.kind).filter((secret) => !(place.network && isInExposedPart(text, secret.start)) && !(place.forEveryone && secret.mayBePublic));
  for (const [at, secret] of secrets.entries())
    yield {
      location: { file: configuration.file, range: rangeWithin(place.text, secret.start, secret.end) },
      label: at === 0 ? place.label : `${place.label} (${at + 1})`,
      message: `\`${shown(place.label)}\` of ${owner} has ${secret.what} written out, for everyone who reads this file or its history.`,
      confidence: secret.confidence,
      ...(subject === undefined ? {} : { subject }),
    };
}
