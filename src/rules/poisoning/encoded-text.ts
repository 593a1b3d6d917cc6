// Text that is written so that only the model reads it: base64 and hexadecimal digits that decode to sentences.
import { fromBase64, textOf } from '../message/base64';
import { shown } from '../message/shown';
import { instructionsIn } from './instructions';
import type { Suspicion } from './suspicion';

const base64 = /(?<![\w+/=-])(?:[A-Za-z0-9+/]{32,4000}={0,2}|[A-Za-z0-9_-]{32,4000}={0,2})(?![\w+/=-])/g;
const hexadecimal = /(?<!\w)(?:0x)?((?:[0-9a-f]{2}){24,2000}|(?:\\x[0-9a-f]{2}){16,1000}|(?:%[0-9a-f]{2}){16,1000})(?!\w)/gi;

const isLongEnough = /[\w+/=%\\-]{32}/;

/** The encoded sentences in a text, with what they say. */
export function encodedText(text: string): readonly Suspicion[] {
  if (!isLongEnough.test(text)) return [];
  return [...text.matchAll(base64), ...text.matchAll(hexadecimal)].flatMap(({ 0: run, 1: digits, index }) => {
    const decoded = digits === undefined ? fromBase64(run) : fromHexadecimal(digits);
    return isSentence(decoded) ? [{ start: index, end: index + run.length, says: saying(decoded), confidence: instructionsIn(decoded) ? ('high' as const) : ('medium' as const) }] : [];
  });
}

function saying(decoded: string): string {
  return `has encoded text in it that reads \`${shown(decoded.replace(/\s+/g, ' '))}\``;
}

/** Several words of letters, and nothing that is no text. */
function isSentence(text: string): boolean {
  return /^[\t\n\r\u0020-\u007e\u00a0-\uffef]+$/.test(text) && (text.match(/(?<![A-Za-z])[A-Za-z]{2,15}(?= |[.,:;!?]|$)/g)?.length ?? 0) >= 4 && /[a-z] [a-z]/i.test(text);
}

function fromHexadecimal(digits: string): string {
  return textOf((digits.replace(/\\x|%/gi, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
}
