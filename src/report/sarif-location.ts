// Places and texts in SARIF's terms. Its regions count from 1, and its end column is the one after the last character.
import type { Location as SarifLocation } from 'sarif';
import type { Location } from '../core/location';
import { visible } from './visible';

/** The place, with what happens there where that is known. */
export function placed({ file, range }: Location, message?: string): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(file) },
      region: {
        startLine: range.start.line + 1,
        startColumn: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
      },
    },
    ...(message === undefined ? {} : { message: told(message) }),
  };
}

/** A message as plain text: `](` would make a link of it in SARIF, and the workspace must not place links in a report. */
export function told(text: string): { text: string } {
  return { text: visible(text).replaceAll('](', '\\](') };
}

/** The file as a relative reference. Each part is encoded by itself, so that no `:`, `?`, `#` or space of a name gets a meaning; the folder itself is `.`. */
export function relativeUri(file: string): string {
  return file.split('/').map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))).join('/') || '.';
}
