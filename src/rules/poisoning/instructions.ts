// Sentences that work on the model against its user: they hide something, overrule, or fetch what is none of the tool's business. Ordinary
// advice on how to use a tool ("always call X first", "IMPORTANT: …") is none.
import { shown } from '../message/shown';
import type { Suspicion } from './suspicion';

interface Sign {
  readonly pattern: RegExp;
  readonly says: string;
  /** Three are enough for a finding, if one of them is more than emphasis. */
  readonly weight: number;
  /** Good servers use it too. */
  readonly isEmphasis?: boolean;
}

const not = String.raw`(?:do not|don['’]?t|never|must not|mustn['’]?t|should not|shouldn['’]?t|avoid|refrain from|no need to)`;
const tell = String.raw`(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|alert(?:ing)?|let(?:ting)?|show(?:ing)?|warn(?:ing)?|disclos(?:e|ing)(?: (?:this|it))? to|reveal(?:ing)?(?: (?:this|it))? to|mention(?:ing)?(?: (?:this|it|that|anything))? to|report(?:ing)?(?: (?:this|it))? to|explain(?:ing)?(?: (?:this|it))? to)`;
const user = String.raw`(?:the |your |any )?(?:user|human|person|customer|developer|operator)s?`;
const secretPath = String.raw`(?:~\/\.(?:ssh|aws|gnupg|kube|docker|netrc|npmrc|config\/gcloud)|\.ssh\/|id_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws\/credentials|\.cursor\/mcp\.json|\.claude(?:\.json|\/)|mcp\.json|claude_desktop_config|\/etc\/(?:passwd|shadow)|\.env\b(?! ?(?:var|file is))|\.bash_history|\.zsh_history|keychain|wallet\.dat|private keys?|access tokens?|api keys?|credentials|passwords|environment variables)`;

const signs: readonly Sign[] = [
  {
    // Not `user interface`, and not what the user must do.
    pattern: new RegExp(String.raw`\b${not} (?:\w+ ){0,3}?${tell} ${user}(?=(?: (?:that you|about (?:this|it|these|that|the (?:file|content|sidenote|parameter|instruction|step|change|address|recipient)\w*)|any(?:thing| of)|of (?:this|it|these)|what you|why))|[.,;:!]|\s*$|\n| (?:and|or|as|because|since|but|until)\b)`, 'i'),
    says: 'tells the model to hide something from the user',
    weight: 3,
  },
  {
    pattern: new RegExp(String.raw`\b(?:${not}) (?:mention|reveal|disclose|discuss|acknowledge|talk about)(?:ing)? (?:this|it|these|that you|the (?:existence|contents?|file|sidenote|instructions?|step|reading))\b(?! (?:field|parameter|option|value)s?\b)`, 'i'),
    says: 'tells the model to hide something from the user',
    weight: 3,
  },
  {
    pattern: new RegExp(String.raw`\bwithout (?:\w+ ){0,2}?(?:tell|inform|notify|alert|mention|let|reveal|show|disclos)ing (?:(?:this|it|that|anything) to )?${user}\b`, 'i'),
    says: 'tells the model to hide something from the user',
    weight: 3,
  },
  {
    pattern: new RegExp(String.raw`\b(?:hide|conceal|keep) (?:this|it|these|that|them)(?: (?:secret|hidden|private|confidential))? from ${user}\b|\b${user} (?:must|should|may) not (?:know|see|notice|learn|be (?:told|informed|aware|notified))\b`, 'i'),
    says: 'tells the model to hide something from the user',
    weight: 3,
  },
  {
    pattern: /\b(?:ignore|disregard|forget|override|bypass) (?:all |any |every |everything )?(?:of )?(?:the |your |my |these |those )?(?:previous|prior|above|earlier|preceding|former|existing|original|system|safety)(?: \w+)? (?:instructions?|prompts?|rules?|guidelines?|messages?|directions?|directives?|policies|policy|context)\b/i,
    says: 'tells the model to disregard its instructions',
    weight: 3,
  },
  {
    pattern: /<\|(?:im_start|im_end|im_sep|system|user|assistant|endoftext|begin_of_text|start_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>/,
    says: 'has the marks in it by which models tell whose turn it is',
    weight: 3,
  },
  {
    pattern: new RegExp(String.raw`\b(?:read|open|cat|load|retrieve|fetch|access|get|collect|include|extract|grab|copy)(?:ing)? (?:[\w'’*\`"]+[ ,]+){0,6}?["'\`(]?${secretPath}`, 'i'),
    says: 'sends the model after secrets',
    weight: 1,
  },
  {
    pattern: new RegExp(String.raw`${secretPath}[\s\S]{0,160}\b(?:pass|send|include|append|put|provide|attach|forward|add|upload|post|submit)(?:ing)? (?:[\w'’\`"]+ ){0,5}?(?:as|to|in|into|with|through|via)\b`, 'i'),
    says: 'tells the model to hand over secrets',
    weight: 1,
  },
  {
    pattern: /\b(?:pass|send|include|append|put|provide|attach|forward|write|place)\b[^.\n]{0,80}\b(?:sidenote|side note|hidden (?:field|parameter)|as (?:the )?['"`]?(?:note|notes|context|metadata|extra|feedback|debug)['"`]? (?:parameter|argument|field)?)/i,
    says: 'tells the model to hand something over on the side',
    weight: 1,
  },
  {
    pattern: /<\s*(?:important|hidden|secret|system|instructions?|critical|mandatory|override|admin)\s*>/i,
    says: 'has a block of instructions in it',
    weight: 1,
    isEmphasis: true,
  },
  {
    pattern: /\b(?:before|prior to|when|whenever|after|every time(?: you are)?) (?:using|calling|invoking|running|you (?:use|call)) (?:this tool|any (?:other )?tools?|\w*_\w+)\b/i,
    says: 'gives orders for other moments than its own use',
    weight: 1,
    isEmphasis: true,
  },
  {
    pattern: /\b(?:otherwise|or (?:else )?)(?:,)? (?:the |this )?(?:tool|server|application|system|app|assistant|IDE|user)[^.\n]{0,30}(?:will not work|won['’]t work|will (?:fail|crash|break|be (?:locked|deleted|unhappy))|not work|crash)/i,
    says: 'threatens the model',
    weight: 1,
    isEmphasis: true,
  },
  {
    pattern: /\b(?:secretly|silently|quietly|covertly|discreetly|behind the scenes)\b/i,
    says: 'asks for something done unseen',
    weight: 1,
  },
  {
    pattern: /\b(?:send|forward|e-?mail|bcc|cc|redirect|transfer|deliver|change|replace|set)\b[^.\n]{0,80}\b(?:to|with|by)\b[^.\n]{0,30}[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/i,
    says: 'names an address that something is to be sent to',
    weight: 1,
  },
  {
    pattern: /\b(?:pass|send|include|provide|append|forward|submit|upload)\b[^.\n]{0,40}\b(?:(?:entire|full|whole|complete|previous|all) (?:conversation|chat|messages?|prompts?)|conversation history|chat history|system prompt|chain[- ]of[- ]thought|list of (?:all )?(?:available )?tools)\b/i,
    says: 'asks for the conversation',
    weight: 1,
  },
];

/** No description of a tool is longer; what follows would only take time. */
const longest = 30_000;

/** Also what one sign needs to be enough by itself. */
const enough = 3;

/** What a text tells the model to do against its user, at most one. */
export function instructionsIn(text: string): Suspicion | undefined {
  const head = text.slice(0, longest);
  const found = signs.flatMap(({ pattern, says, weight, isEmphasis = false }) => {
    const match = pattern.exec(head);
    return match && !isForbidden(head, match.index) ? [{ match, says, weight, isEmphasis }] : [];
  });
  if (found.reduce((sum, { weight }) => sum + weight, 0) < enough) return undefined;
  const [worst] = found.filter(({ isEmphasis }) => !isEmphasis).sort((a, b) => b.weight - a.weight);
  if (!worst) return undefined;
  const { 0: words, index } = worst.match;
  return { start: index, end: index + words.length, says: `${worst.says}: \`${shown(words.replace(/\s+/g, ' '))}\``, confidence: worst.weight >= enough ? 'high' : 'medium' };
}

/** "Never do it without telling the user" asks for the opposite, and so does a warning of what others' texts may say. */
function isForbidden(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('! ')) + 1);
  return /^without\b/i.test(text.slice(at, at + 8)) ? /\b(?:never|not|don['’]?t|cannot|can['’]?t|no)\b/i.test(sentence) : /\b(?:such as|like|e\.g\.|trying to|attempts? to|that (?:says?|asks?|tells?)|detects?|blocks?|if (?:it|they|the (?:content|page|text)))\W*$/i.test(sentence);
}
