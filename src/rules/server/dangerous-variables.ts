// Variables that change what a program loads or whom it trusts, as data. The values are those that do so; a path or a word that is usual is not.

export interface DangerousVariable {
  readonly name: RegExp;
  readonly value: RegExp;
  /** What it does, after "which". */
  readonly does: string;
}

const any = /\S/;
const off = /^(?:0|false|no|off|none|disable[d]?)$/i;
const on = /^(?:1|true|yes|on)$/i;

export const dangerousVariables: readonly DangerousVariable[] = [
  { name: /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES)$/, value: any, does: 'loads a library into every program that it starts' },
  { name: /^NODE_OPTIONS$/, value: /(?:^|\s)(?:--require|-r|--import|--loader|--experimental-loader)\b/, does: 'loads a module before the server runs' },
  { name: /^NODE_OPTIONS$/, value: /--inspect(?:-brk)?=(?:0\.0\.0\.0|\[?::\]?)/, does: 'opens a debugger to the network' },
  { name: /^NODE_OPTIONS$/, value: /--tls-min-v1\.[01]|--insecure-http-parser/, does: 'weakens how it speaks to the network' },
  { name: /^(?:BASH_ENV|PROMPT_COMMAND|PYTHONSTARTUP|ZDOTDIR)$/, value: any, does: 'runs a file before anything else' },
  { name: /^(?:PERL5OPT|RUBYOPT)$/, value: /(?:^|\s)-[mMrI]/, does: 'loads a module before the server runs' },
  { name: /^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS)$/, value: /-(?:javaagent|agentlib|agentpath)[:=]/, does: 'loads an agent into every Java program' },
  { name: /^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_VERIFY|NPM_CONFIG_STRICT_SSL|npm_config_strict_ssl)$/, value: off, does: 'turns off the check of certificates' },
  { name: /^(?:GIT_SSL_NO_VERIFY|CURL_INSECURE|PGSSLINSECURE)$/, value: on, does: 'turns off the check of certificates' },
  { name: /(?:^|_)(?:VERIFY_(?:SSL|TLS|CERTS?)|(?:SSL|TLS|CERT)_VERIFY|STRICT_SSL|REJECT_UNAUTHORIZED)$/, value: off, does: 'turns off the check of certificates' },
  { name: /(?:^|_)(?:(?:SSL|TLS)_(?:NO_VERIFY|SKIP_VERIFY|INSECURE)|(?:INSECURE|SKIP)_(?:SSL|TLS)(?:_VERIFY)?|ALLOW_(?:INSECURE|UNVERIFIED)_(?:SSL|TLS))$/, value: on, does: 'turns off the check of certificates' },
  { name: /^GIT_SSH_COMMAND$/, value: /StrictHostKeyChecking[= ]no/i, does: 'trusts every host that answers' },
  { name: /^(?:DANGEROUSLY_[A-Z_]+|MCP_[A-Z_]*(?:DISABLE|SKIP|NO)_AUTH(?:ENTICATION)?|(?:DISABLE|SKIP|NO)_AUTH(?:ENTICATION)?)$/, value: on, does: 'turns off a protection of its own' },
];

/** Options that do the same. */
export const dangerousOptions: readonly { readonly name: RegExp; readonly does: string; readonly severity?: 'warning' }[] = [
  { name: /^(?:insecure|no-check-certificate|ignore-certificate-errors|no-verify-ssl|skip-tls-verify|insecure-skip-tls-verify|tls-no-verify|no-ssl-verify|disable-ssl-verification)$/, does: 'turns off the check of certificates' },
  { name: /^(?:no-sandbox|disable-web-security)$/, does: 'takes a wall away between web pages and this machine', severity: 'warning' },
  { name: /^dangerously-[a-z-]+$/, does: 'turns off a protection of its own' },
];
