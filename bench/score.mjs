// Compares what an audit reported with what is labelled. Pure: knows SARIF and labels, no files but through `isThere`.

/** How many lines a finding may be away from the labelled sink. */
const nearby = 3;

/** The results of a SARIF log that are not suppressed, each with its weaknesses and its places: its own, and the end of its flow. */
export function resultsOf(log) {
  return log.runs.flatMap((run) =>
    (run.results ?? []).filter((result) => !result.suppressions?.length).map((result) => {
      const rule = run.tool.driver.rules?.find(({ id }) => id === result.ruleId);
      const end = result.codeFlows?.[0]?.threadFlows[0]?.locations.at(-1)?.location;
      return {
        rule: result.ruleId,
        level: result.level ?? 'warning',
        weaknesses: (rule?.properties?.tags ?? []).map((tag) => /^external\/cwe\/cwe-(\d+)$/.exec(tag)).filter(Boolean).map(([, number]) => Number(number)),
        places: [result.locations?.[0], end].map((location) => location?.physicalLocation).filter(Boolean)
          .map(({ artifactLocation, region }) => ({ file: decodeURIComponent(artifactLocation.uri), line: region.startLine })),
      };
    }),
  );
}

/** Whether a result of the label's family points at one of its sinks. */
export function isFound(label, results) {
  return inFamily(label, results).some(({ places }) =>
    places.some(({ file, line }) => label.sinks[file]?.some((sink) => Math.abs(sink - line) <= nearby)));
}

/**
 * What is still reported in the sinks' files of a repaired copy; nothing at all where the copy has none of these files, as when sources are
 * compared with a published build: its silence would say nothing.
 */
export function leftInFixed(label, results, isThere) {
  const files = new Set(Object.keys(label.sinks).filter(isThere));
  if (files.size === 0) return undefined;
  return inFamily(label, results).filter(({ places }) => places.some(({ file }) => files.has(file)));
}

function inFamily(label, results) {
  return results.filter(({ weaknesses }) => weaknesses.some((weakness) => label.family.includes(weakness)));
}

/** Counts how many of how many, and keeps the names of those that failed. */
export class Tally {
  rows = new Map();

  count(key, passed, name) {
    const row = this.rows.get(key) ?? { passed: 0, of: 0, failed: [] };
    row.of++;
    if (passed) row.passed++;
    else row.failed.push(name);
    this.rows.set(key, row);
  }
}
