// What language models are asked: requests have the same members whichever library, wrapper or plain `fetch` sends them, so a request is known by its shape.
import type { Condition, Library } from '../../ir/row';
import { assignedSinks, sinks } from '../shorthand';

const beside = (member: string): { readonly when: Condition } => ({ when: { at: `Argument[self].${member}`, is: 'truthy' } });
const inRole = (...roles: readonly string[]): Condition => ({ at: 'Argument[self].role', is: roles, only: true });

/** A text, or a list of pieces that have it. */
const texts = '{,.any.text,.any.content}';

export default [
  {
    packages: 'methods',
    rows: [
      ...assignedSinks('instructions', 'content{,.text,.any.text}', { when: inRole('system', 'developer') }),
      // A prompt's user messages are where its arguments belong; what the assistant is made to say is not the user's.
      ...assignedSinks('instructions', 'content{,.text,.any.text}', { when: inRole('assistant'), entry: 'prompt' }),
      ...['messages', 'prompt'].flatMap((member) => assignedSinks('instructions', `system${texts}`, beside(member))),
      ...assignedSinks('instructions', 'systemPrompt', beside('messages')),
      ...assignedSinks('instructions', 'instructions', beside('input')),
      ...assignedSinks('instructions', '{systemInstruction,system_instruction}{,.text,.parts.text,.parts.any.text}', beside('contents')),
      ...assignedSinks('instructions', 'preamble', beside('message')),
    ],
  },
  {
    packages: ['openai'],
    rows: sinks('instructions', [
      '{default,OpenAI,AzureOpenAI}.Instance.beta.assistants.create.Argument[0].instructions',
      '{default,OpenAI,AzureOpenAI}.Instance.beta.threads.runs.{create,stream,createAndPoll}.Argument[1].{instructions,additional_instructions}',
    ]),
  },
  { packages: ['@openai/agents', '@mastra/core', '@mastra/core/agent'], rows: sinks('instructions', 'Agent.Argument[0].instructions') },
  { packages: ['ai'], rows: sinks('instructions', '{Agent,Experimental_Agent,ToolLoopAgent}.Argument[0].{system,instructions}') },
  {
    packages: ['@google/genai'],
    rows: sinks('instructions', [
      'GoogleGenAI.Instance.models.{generateContent,generateContentStream}.Argument[0].config.systemInstruction{,.text,.parts.any.text}',
      'GoogleGenAI.Instance.chats.create.Argument[0].config.systemInstruction{,.text,.parts.any.text}',
    ]),
  },
  {
    packages: ['@google/generative-ai', '@google-cloud/vertexai'],
    rows: sinks('instructions', '{GoogleGenerativeAI,VertexAI}.Instance.{getGenerativeModel,preview.getGenerativeModel}.Argument[0].systemInstruction{,.text,.parts.text,.parts.any.text}'),
  },
  {
    packages: ['@langchain/core', 'langchain'],
    rows: [
      ...sinks('instructions', 'SystemMessage.{Argument[0],Argument[0].content}'),
      ...sinks('instructions', 'SystemMessagePromptTemplate.fromTemplate.Argument[0]'),
      ...sinks('instructions', 'createAgent.Argument[0].systemPrompt'),
    ],
  },
  {
    packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    rows: sinks('instructions', 'query.Argument[0].options.{systemPrompt,systemPrompt.append,customSystemPrompt,appendSystemPrompt}'),
  },
] satisfies readonly Library[];
