// Whether only whoever runs the server can send a request: one to a route of its own, behind a proof of who asks. What a model chooses comes by other ways.
import { beginningOf } from '../../core/location';
import type { Flow } from '../../engine/flow';
import type { Project } from '../../engine/project';
import type { Use } from '../../engine/use';
import { asksForToken } from './serving';

/** The name by which the protocol calls a tool: who reads it by hand lets a model send what stands behind it. */
const toolCall = 'tools/call';

/** Whether the flow begins with such a request. */
export function isOwnersRequest(project: Project, { entry, source, steps, sink }: Flow): boolean {
  if (entry !== 'request') return false;
  const end = beginningOf(steps.at(-1) ?? sink);
  const place = project.given(sink.kind).find((given) => beginningOf(given) === end);
  if (!place) return false;
  const ofSame = (use: Use): boolean => use.application === place.application;
  const proofs = [...project.uses('authentication'), ...project.uses('answer-status').filter(asksForToken)].filter(ofSame);
  return proofs.length > 0 && place.isBehindOneOf(proofs, project.uses('middleware').filter(ofSame)) && !readsToolCalls(project, source.location.file);
}

function readsToolCalls(project: Project, file: string): boolean {
  const loaded = project.loadedBy(file);
  for (const { text, location } of project.literals(toolCall.length)) if (text === toolCall && loaded.has(location.file)) return true;
  return false;
}
