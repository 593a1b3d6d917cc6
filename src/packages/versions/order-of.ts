// Which order of versions holds in a registry.
import type { Ecosystem } from '../../ir/manifest';
import { python } from './python';
import { semantic } from './semantic';
import type { VersionOrder } from './version-order';

export function orderOf(ecosystem: Ecosystem): VersionOrder {
  return ecosystem === 'PyPI' ? python : semantic;
}
