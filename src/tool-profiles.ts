// From what the engine derives of tools to what reports and hovers tell of them.
import type { ToolProfile } from './core/tool-profile';
import type { Project } from './engine/project';
import { exactReading } from './engine/text';

/** One for each tool whose handler is known, in the order of files and places. */
export function toolProfilesOf(project: Project): readonly ToolProfile[] {
  return project.profiles().map(({ offer, capabilities }) => {
    const [name] = offer.names;
    return { name: name && exactReading(name), location: name?.pieces[0]?.location ?? offer.location, capabilities };
  });
}
