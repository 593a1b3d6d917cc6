// When two names of packages mean the same package.
import type { Ecosystem } from '../ir/manifest';

/** PyPI makes no difference between cases, nor between `-`, `_` and `.`; npm, Go and the others do. */
export function canonicalName(ecosystem: Ecosystem, name: string): string {
  return ecosystem === 'PyPI' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name;
}
