// Why a command cannot run, as one sentence for the person who typed it that says what to do.

export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The short code of a failure of the system, such as `EACCES`, for a sentence. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
}
