// What random programs are drawn from, and how many of them a property is asked about.
import fc from 'fast-check';

export const numbers = fc.uint8Array({ minLength: 250, maxLength: 700, size: 'max' });

/** `MCP_AUDIT_RUNS` asks for more, or fewer, than a test asks for by itself. A program that fails is made smaller line by line, not by its numbers. */
export function runs(usual: number): { numRuns: number; endOnFailure: boolean } {
  return { numRuns: Number(process.env.MCP_AUDIT_RUNS ?? usual), endOnFailure: true };
}

/** Milliseconds that one property may take; many runs were asked for by someone who waits. */
export const longest = 3_600_000;
