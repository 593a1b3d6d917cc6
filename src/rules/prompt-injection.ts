// A model obeys its instructions before anything else. What a caller writes into them obeys the caller, who may be a page that somebody else's model has read.
import { chooser } from './message/chooser';
import { hasCaller } from './message/chooser';
import { rule } from './rule';

export default rule({
  id: 'prompt-injection',
  title: 'Tool input becomes part of a model\'s instructions',
  severity: 'warning',
  cwe: [1427],
  owasp: 'MCP06',
  *check(project) {
    for (const flow of project.flows('caller-input', 'instructions')) {
      // Instructions that are the caller's as a whole are what such a tool is for, and a host tells its model by design what servers say of themselves.
      if (flow.whole || !hasCaller(flow.entry)) continue;
      yield {
        flow,
        // A prompt is the user's own doing, as a rule.
        ...(flow.entry === 'prompt' ? { severity: 'information' } : {}),
        message: `\`${flow.source.label}\` is chosen by ${chooser(flow.entry)}, and becomes part of what a model takes for its instructions (\`${flow.sink.label}\`): give it to the model in a message of the user.`,
      };
    }
  },
});
