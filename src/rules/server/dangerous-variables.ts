// Variables and options that change what a program loads or whom it trusts, as data. The values are those that do so; a path or a word that is usual is not.
import type { Option } from './options';
import { off, on, turnsOffChecks } from './unchecked-tls';

interface DangerousVariable {
  readonly name: RegExp;
  readonly value: RegExp;
  /** What it does, after "which". */
  readonly does: string;
}

interface Danger {
  readonly does: string;
  readonly severity?: 'warning';
}

const unchecked = 'turns off the check of certificates';
const any = /\S/;

const dangerousVariables: readonly DangerousVariable[] = [
  { name: /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES)$/, value: any, does: 'loads a library into every program that it starts' },
  { name: /^NODE_OPTIONS$/, value: /(?:^|\s)(?:--require|-r|--import|--loader|--experimental-loader)\b/, does: 'loads a module before the server runs' },
  { name: /^NODE_OPTIONS$/, value: /--inspect(?:-brk)?=(?:0\.0\.0\.0|\[?::\]?)/, does: 'opens a debugger to the network' },
  { name: /^NODE_OPTIONS$/, value: /--tls-min-v1\.[01]|--insecure-http-parser/, does: 'weakens how it speaks to the network' },
  { name: /^(?:BASH_ENV|PROMPT_COMMAND|PYTHONSTARTUP|ZDOTDIR)$/, value: any, does: 'runs a file before anything else' },
  { name: /^(?:PERL5OPT|RUBYOPT)$/, value: /(?:^|\s)-[mMrI]/, does: 'loads a module before the server runs' },
  { name: /^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS)$/, value: /-(?:javaagent|agentlib|agentpath)[:=]/, does: 'loads an agent into every Java program' },
  { name: /^PYTHONHTTPSVERIFY$/, value: off, does: unchecked },
  { name: /^(?:CURL_INSECURE|PGSSLINSECURE)$/, value: on, does: unchecked },
  // Libraries take an empty list of authorities for none to be asked.
  { name: /^(?:REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/, value: /^$/, does: unchecked },
  { name: /^GIT_SSH_COMMAND$/, value: /StrictHostKeyChecking[= ]no/i, does: 'trusts every host that answers' },
  { name: /^(?:DANGEROUSLY_[A-Z_]+|MCP_[A-Z_]*(?:DISABLE|SKIP|NO)_AUTH(?:ENTICATION)?|(?:[A-Z_]*_)?(?:DISABLE|SKIP|NO)_AUTH(?:ENTICATION)?|(?:[A-Z_]*_)?AUTH(?:ENTICATION)?_DISABLED?)$/, value: on, does: 'turns off a protection of its own' },
];

/** Options that do the same. */
const dangerousOptions: readonly ({ readonly name: RegExp } & Danger)[] = [
  { name: /^insecure$/, does: unchecked },
  { name: /^(?:no-sandbox|disable-web-security)$/, does: 'takes a wall away between web pages and this machine', severity: 'warning' },
  { name: /^(?:dangerously-[a-z-]+|(?:disable|skip|no)-auth(?:entication)?)$/, does: 'turns off a protection of its own' },
];

/** What a variable of this name and value does, after "which". */
export function whatVariableDoes(name: string, value: string): string | undefined {
  return dangerousVariables.find((one) => one.name.test(name) && one.value.test(value))?.does ?? (turnsOffChecks(name, value) ? unchecked : undefined);
}

export function whatOptionDoes({ name, word, value }: Option): Danger | undefined {
  // The next word is an option's value only where it can be one.
  const set = value && /^(?:1|0|true|false|yes|no|on|off)$/i.test(value.text) ? value.text : undefined;
  const known = dangerousOptions.find((one) => one.name.test(name));
  if (known) return set === undefined || on.test(set) ? known : undefined;
  return turnsOffChecks(/^[\w-]*/.exec(word.text)?.[0] ?? '', set) ? { does: unchecked } : undefined;
}
