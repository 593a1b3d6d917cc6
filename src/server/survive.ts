// Handlers that throw are logged in one sentence and answered with what does no harm, so that the server lives on.
import { reasonOf } from '../core/bug';

export interface Log {
  info(sentence: string): void;
  warn(sentence: string): void;
  error(sentence: string): void;
}

/** The handler, made so that it answers `otherwise` where it would throw. `what` begins the sentence in the log: "The hover". */
export function survive<Arguments extends unknown[], Answer>(
  log: Log,
  what: string,
  otherwise: Answer,
  handler: (...given: Arguments) => Answer | Promise<Answer>,
): (...given: Arguments) => Promise<Answer> {
  return async (...given) => {
    try {
      return await handler(...given);
    } catch (thrown) {
      log.error(failure(what, thrown));
      return otherwise;
    }
  };
}

/** The sentence for the log and the user. */
export function failure(what: string, thrown: unknown): string {
  return `${what} failed and was left out (${oneLine(reasonOf(thrown))}); everything else goes on, and restarting the server starts afresh.`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 300);
}
