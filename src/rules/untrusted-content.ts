// A model does not tell what the server says from what the server was told. What a page says to the model, the server says in its own name.
import { rule } from './rule';

export default rule({
  id: 'untrusted-content',
  title: 'What others wrote is returned as the server\'s own words',
  severity: 'information',
  cwe: [1427],
  owasp: 'MCP06',
  offByDefault: true,
  *check(project) {
    for (const flow of project.flows('outside-content', 'result'))
      yield { flow, message: `What comes from outside is given back by this ${flow.entry} as if the server had said it: mark where it begins and ends, and say who wrote it.` };
  },
});
