// Paths of a project: steps with slashes between them, from its root.

/** The steps to where a path leads from others; nothing where that is outside of the project. */
export function stepsTo(path: string, from: readonly string[]): readonly string[] | undefined {
  const steps = [...from];
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps;
}
