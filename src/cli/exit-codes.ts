// What the exit code says. Scripts depend on it; it does not change.

export const exitCodes = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** The command could not run; one sentence on the error stream says why. */
  refused: 2,
} as const;
