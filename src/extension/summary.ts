// The counts of an audit in words.
import type { AuditSummary } from '../protocol';

/** "2 errors and 1 warning", "nothing". */
export function findingsIn({ errors, warnings, others }: AuditSummary): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(others, 'note')].filter((part) => part !== '');
  if (parts.length === 0) return 'nothing';
  return new Intl.ListFormat('en').format(parts);
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
