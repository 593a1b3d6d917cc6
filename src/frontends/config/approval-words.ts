// The words for approval that hosts took over from each other, so that a file with one of them is read by several.
import type { ApprovalWord } from './host';

export const words = {
  autoApprove: { at: ['autoApprove'], when: 'tools', covers: 'every-tool' },
  alwaysAllow: { at: ['alwaysAllow'], when: 'tools', covers: 'every-tool' },
  trust: { at: ['trust'], when: 'true', covers: 'every-tool' },
} as const satisfies Readonly<Record<string, ApprovalWord>>;
