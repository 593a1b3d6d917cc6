// What tokens of well-known issuers look like, as data. The prefixes are those of gitleaks' rules (MIT) and of the issuers' own pages; the
// lengths are looser, because issuers lengthen their tokens without notice.

export interface TokenFormat {
  /** What it is, with its article: "a GitHub token". */
  readonly what: string;
  /** Matches one whole run of letters, digits, `_`, `-` and `.`; the group, where there is one, is what must look random. */
  readonly pattern: RegExp;
  /** Some are issued for everyone, as keys for browsers are. */
  readonly mayBePublic?: true;
}

export const tokenFormats: readonly TokenFormat[] = [
  { what: 'a GitHub token', pattern: /^(?:gh[pousr]_|github_pat_)(\w{16,255})$/ },
  { what: 'a GitLab token', pattern: /^(?:gl(?:pat|dt|ptt|rt|cbt|ft|soat|agent|imt|oas)-|GR1348941)([\w.-]{16,300})$/ },
  { what: 'an Anthropic key', pattern: /^sk-ant-([\w-]{16,300})$/ },
  { what: 'an OpenRouter key', pattern: /^sk-or-([\w-]{16,200})$/ },
  { what: 'an OpenAI key', pattern: /^sk-(?:proj|svcacct|admin)-([\w-]{16,300})$/ },
  // DeepSeek, Moonshot and others issue keys like OpenAI's older ones; OpenSSH names algorithms so, for keys in devices.
  { what: 'an API key', pattern: /^sk-(?!ssh-|ecdsa-)(?=[\w-]{0,300}\d)([\w-]{20,300})$/ },
  { what: 'a Stripe key', pattern: /^(?:[sr]k_(?:live|test|prod)_|whsec_)([A-Za-z0-9]{16,250})$/ },
  { what: 'an AWS access key', pattern: /^(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])([A-Z0-9]{16})$/ },
  { what: 'an Amazon Bedrock key', pattern: /^ABSK([\w-]{60,300})$/ },
  { what: 'a Slack token', pattern: /^(?:xox[abeoprs]|xapp|xoxe\.xox[bp])-([\w.-]{10,300})$/ },
  { what: 'a Google key', pattern: /^AIza([\w-]{30,45})$/, mayBePublic: true },
  { what: 'a Google OAuth secret', pattern: /^GOCSPX-([\w-]{20,40})$/ },
  { what: 'a Google OAuth token', pattern: /^ya29\.([\w.-]{20,400})$/ },
  { what: 'an npm token', pattern: /^npm_([A-Za-z0-9]{30,60})$/ },
  { what: 'a PyPI token', pattern: /^pypi-([\w-]{50,1000})$/ },
  { what: 'a RubyGems key', pattern: /^rubygems_([a-f0-9]{40,60})$/ },
  { what: 'a Hugging Face token', pattern: /^(?:hf|api_org)_([A-Za-z0-9]{20,60})$/ },
  { what: 'a Notion token', pattern: /^(?:ntn|secret)_([A-Za-z0-9]{30,60})$/ },
  { what: 'a Linear key', pattern: /^lin_(?:api|oauth)_([A-Za-z0-9]{30,60})$/ },
  { what: 'a Figma token', pattern: /^fig[dourh]{1,2}_([\w-]{20,80})$/ },
  { what: 'an Airtable token', pattern: /^pat([A-Za-z0-9]{14}\.[a-f0-9]{32,64})$/ },
  { what: 'an Atlassian token', pattern: /^AT[AC]TT3xFf([\w-]{20,300})$/ },
  { what: 'a SendGrid key', pattern: /^SG\.([\w-]{16,32}\.[\w-]{16,64})$/ },
  { what: 'a Brevo key', pattern: /^xkeysib-([a-f0-9]{40,64}-[A-Za-z0-9]{8,20})$/ },
  { what: 'a Resend key', pattern: /^re_(?=\w{0,60}\d)([A-Za-z0-9]{6,12}_[A-Za-z0-9]{16,32})$/ },
  { what: 'a Twilio key', pattern: /^SK([a-f0-9]{32})$/ },
  { what: 'a DigitalOcean token', pattern: /^do[opr]_v1_([a-f0-9]{40,64})$/ },
  { what: 'a Databricks token', pattern: /^dapi([a-f0-9]{32}(?:-\d)?)$/ },
  { what: 'a Grafana token', pattern: /^gl(?:sa|c)_(\w{32,400})$/ },
  { what: 'a Dynatrace token', pattern: /^dt0[cs]\d{2}\.([A-Z0-9]{16,30}\.[A-Z0-9]{32,80})$/i },
  { what: 'a New Relic key', pattern: /^NR(?:AK|II|AL)-([A-Za-z0-9_-]{20,50})$/ },
  { what: 'a Sentry token', pattern: /^sntry[su]_([\w.-]{40,400})$/ },
  { what: 'a PostHog key', pattern: /^ph[xs]_([A-Za-z0-9]{30,60})$/ },
  { what: 'a Supabase key', pattern: /^(?:sbp_|sb_secret_)([\w-]{20,60})$/ },
  { what: 'a PlanetScale credential', pattern: /^pscale_(?:tkn|oauth|pw)_([\w.-]{32,64})$/ },
  { what: 'a Vault token', pattern: /^hv[sb]\.([\w-]{24,300})$/ },
  { what: 'a Terraform token', pattern: /^([A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,80})$/ },
  { what: 'a 1Password service account token', pattern: /^ops_eyJ([\w-]{100,2000})$/ },
  { what: 'a Doppler token', pattern: /^dp\.(?:pt|st|sa|ct|scim|audit)\.([\w.-]{30,80})$/ },
  { what: 'a Postman key', pattern: /^PMAK-([a-f0-9]{24}-[a-f0-9]{34})$/ },
  { what: 'a Shopify token', pattern: /^shp(?:at|ca|pa|ss)_([a-fA-F0-9]{32})$/ },
  { what: 'a Square token', pattern: /^(?:EAAA|sq0[ac][tps]p-)([\w-]{22,60})$/ },
  { what: 'a Perplexity key', pattern: /^pplx-([A-Za-z0-9]{30,64})$/ },
  { what: 'a Groq key', pattern: /^gsk_([A-Za-z0-9]{30,64})$/ },
  { what: 'an xAI key', pattern: /^xai-([A-Za-z0-9]{40,120})$/ },
  { what: 'a Replicate token', pattern: /^r8_([A-Za-z0-9]{30,48})$/ },
  { what: 'a Tavily key', pattern: /^tvly-([\w-]{16,64})$/ },
  { what: 'a Firecrawl key', pattern: /^fc-([a-f0-9]{28,40})$/ },
  { what: 'a Brave Search key', pattern: /^BSA([\w-]{24,36})$/ },
  { what: 'an Apify token', pattern: /^apify_api_([A-Za-z0-9]{30,48})$/ },
  { what: 'a Render key', pattern: /^rnd_([A-Za-z0-9]{24,40})$/ },
  { what: 'a Fly.io token', pattern: /^(?:fo1|fm1[ar]|fm2)_([\w-]{40,800})$/ },
  { what: 'an Azure client secret', pattern: /^([\w.]{3}\dQ~[\w.-]{31,34})$/ },
  { what: 'an age key', pattern: /^AGE-SECRET-KEY-1([A-Z0-9]{58})$/ },
  { what: 'a Discord bot token', pattern: /^([MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,42})$/ },
  { what: 'a JSON Web Token', pattern: /^(ey[A-Za-z0-9_-]{10,4000}\.ey[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{10,2000})$/, mayBePublic: true },
];

/** What runs of every format have in common: to be asked first, as few texts are tokens and the formats are many. */
export const anyToken = new RegExp(tokenFormats.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i');

/** Secrets that are not one such run; each is bounded in length, so that no text makes the search long. The group is what is secret. */
export const longFormats: readonly TokenFormat[] = [
  { what: 'a private key', pattern: /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]{16,8000}(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?)/g },
  { what: 'a Slack webhook', pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([\w/+]{20,90})/g },
  { what: 'a Discord webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/(\d{15,22}\/[\w-]{50,90})/g },
  // Whoever knows the address calls the tools behind it; newer ones carry no key.
  { what: 'a Zapier key', pattern: /mcp\.zapier\.com\/api\/mcp\/(?:s|a\/\d{1,20})\/([\w+=-]{24,200})\/(?:mcp|sse)/g },
  { what: 'a Telegram bot token', pattern: /(?<![\w-])(\d{8,10}:AA[\w-]{30,40})(?![\w-])/g },
];
