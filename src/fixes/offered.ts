// Which fixes each rule's findings are offered. A rule that is not named here has none but the suppression.
import type { Fixer } from './fixer';

export const offered: Readonly<Record<string, readonly Fixer[]>> = {};
