// What random programs are drawn from, and how many of them a property is asked about.
import fc from 'fast-check';

export const numbers = fc.uint8Array({ minLength: 250, maxLength: 700, size: 'max' });

/** So many programs are audited at once, each in a folder of its own: that is quicker than one by one, and shows whether one disturbs another. */
const together = 40;

export const severalNumbers = fc.array(numbers, { minLength: together, maxLength: together });

/**
 * How often a property is asked, `each` time about so many programs. Its `share` is of all random programs; there are 1,000 of them, or as many
 * as `MCP_AUDIT_PROGRAMS` says. `MCP_AUDIT_RUNS` asks every property about that many instead. A program that fails is made smaller line by
 * line, not by its numbers.
 */
export function runs(share: number, each = together): { numRuns: number; endOnFailure: boolean } {
  const wanted = Number(process.env.MCP_AUDIT_RUNS ?? share * Number(process.env.MCP_AUDIT_PROGRAMS ?? 1000));
  return { numRuns: Math.ceil(wanted / each), endOnFailure: true };
}

/** Milliseconds that one property may take; many runs were asked for by someone who waits. */
export const longest = 3_600_000;
