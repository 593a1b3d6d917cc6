// All that a offer tells the model, each text with the words for what it is. Judges nothing.
import type { Offer } from '../../engine/offer';
import type { Text } from '../../engine/text';
import { exactReading } from '../../engine/text';
import { shown } from '../message/shown';

export interface ToldText {
  readonly text: Text;
  /** "the description", "the description of the parameter `path`" */
  readonly what: string;
}

export function toldBy(offer: Offer): readonly ToldText[] {
  const { kind, names, titles, descriptions, parameters } = offer;
  return [
    ...names.map((text) => ({ text, what: 'the name' })),
    ...titles.map((text) => ({ text, what: 'the title' })),
    ...descriptions.map((text) => ({ text, what: kind === 'server' ? 'the instructions' : 'the description' })),
    ...parameters.flatMap(({ name, descriptions: texts }) => texts.map((text) => ({ text, what: `the description of the parameter \`${shown(name)}\`` }))),
  ];
}

/** The name that it is registered under, where there is one and the text tells it. */
export function nameOf({ names }: Pick<Offer, 'names'>): string | undefined {
  const [only, ...others] = names;
  return only && others.length === 0 ? exactReading(only) : undefined;
}

/** "the tool `read_file`", "this server" */
export function subjectOf(offer: Offer): string {
  const name = nameOf(offer);
  if (offer.kind === 'server') return 'this server';
  return name === undefined ? `this ${offer.kind}` : `the ${offer.kind} \`${shown(name)}\``;
}
