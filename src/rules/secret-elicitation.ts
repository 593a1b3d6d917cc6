// What a user types into a form that a server asks for goes through the client, its log and often its model. The specification forbids to ask
// for secrets that way; a page that the server sends the user to is for that.
import type { Location } from '../core/location';
import type { OfferedParameter } from '../engine/offer';
import type { Text } from '../engine/text';
import { exactReading, placeWithin, readingOf } from '../engine/text';
import type { Use } from '../engine/use';
import { secretKindOf } from '../ir/secret-name';
import { shown } from './message/shown';
import { rule } from './rule';

/** Where an elicitation has its schema and its message, as a call or as a raw request. */
const forms = ['Argument[0]', 'Argument[0].params'];

export default rule({
  id: 'secret-elicitation',
  title: 'A form asks the user for a secret',
  severity: 'warning',
  cwe: [549],
  owasp: 'MCP01',
  *check(project) {
    const seen = new Set<string>();
    for (const use of project.uses('elicitation')) {
      if (forms.some((form) => use.value(`${form}.mode`).texts.some((text) => exactReading(text) === 'url'))) continue;
      const asked = askedFor(use);
      const place = JSON.stringify(asked?.location);
      if (!asked || seen.has(place)) continue;
      seen.add(place);
      yield { location: asked.location, label: asked.what, message: `This form asks the user for ${asked.what}: what is typed goes through the client, which may log it or show it to the model.` };
    }
  },
});

interface Asked {
  readonly what: string;
  readonly location: Location;
}

function askedFor(use: Use): Asked | undefined {
  for (const form of forms) {
    for (const parameter of use.parameters(`${form}.requestedSchema`)) if (isSecret(parameter)) return { what: `\`${shown(parameter.name)}\``, location: parameter.location };
    for (const text of use.value(`${form}.message`).texts) {
      const reading = readingOf(text);
      const found = request.exec(reading);
      if (found && !/\b(?:never|not|don['’]?t)\b[^.!?\n]{0,60}$/i.test(reading.slice(0, found.index))) return { what: found[1]?.toLowerCase() ?? '', location: placeWithin(text, found.index, found.index + found[0].length) ?? use.location };
    }
  }
  return undefined;
}

function isSecret({ name, types, descriptions }: OfferedParameter): boolean {
  if (types.some((type) => type !== 'string')) return false;
  return secretKindOf(name) !== undefined || isNamedSo(name) || descriptions.some(asks);
}

/** Secrets that are no credentials of a server. */
function isNamedSo(name: string): boolean {
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => ['cvv', 'cvc', 'ssn', 'pin', 'otp', 'iban', 'mnemonic', 'passcode'].includes(word)) || /(?:credit_?|debit_?)?card_?(?:number|no)\b|(?:credit|debit)_?card$|social_?security|seed_?phrase|recovery_?phrase/.test(words.join('_'));
}

const secret = String.raw`(password|passphrase|passcode|api[ _-]?key|access[ _-]token|bearer token|auth(?:entication)? token|client secret|secret key|private key|credit card(?: number)?|card number|cvv|cvc|social security number|ssn|one[- ]time (?:code|password)|seed phrase|recovery phrase|pin(?: code| number))`;
const request = new RegExp(String.raw`\b(?:enter|type|provide|give|supply|paste|input|share|send|submit|need|what is|tell (?:me|us))\b(?: (?:me|us|in|here|with|to))*(?: (?:your|the|a|an|this|its|\w+(?:'s)?)){0,4} ${secret}\b`, 'i');

function asks(text: Text): boolean {
  const reading = readingOf(text);
  return request.test(reading) || new RegExp(`^(?:your |the )?(?:\\w+ ){0,2}${secret}\\W*$`, 'i').test(reading.trim());
}
