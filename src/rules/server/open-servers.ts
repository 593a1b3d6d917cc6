// Well-known remote servers that need no credential in a configuration, as data: they ask for a sign-in when they are first used, or they serve
// public documents to everyone. By what their own documentation says.

const signIn = [
  'api.githubcopilot.com', 'mcp.linear.app', 'mcp.notion.com', 'mcp.sentry.dev', 'mcp.atlassian.com', 'mcp.figma.com', 'mcp.stripe.com', 'mcp.vercel.com', 'mcp.asana.com', 'mcp.paypal.com', 'mcp.intercom.com', 'mcp.canva.com',
  'mcp.neon.tech', 'mcp.supabase.com', 'mcp.monday.com', 'mcp.webflow.com', 'mcp.wix.com', 'mcp.squareup.com', 'mcp.box.com', 'mcp.cloudflare.com', '.mcp.cloudflare.com', 'mcp.hubspot.com', 'mcp.zapier.com', 'huggingface.co', 'hf.co', 'mcp.expo.dev', 'mcp.polar.sh', 'gitlab.com', 'mcp.apify.com', 'mcp.clickhouse.cloud', 'mcp.sanity.io', 'mcp.prisma.io',
];

const forEveryone = ['learn.microsoft.com', 'mcp.deepwiki.com', 'mcp.context7.com', 'gitmcp.io', 'knowledge-mcp.global.api.aws', 'mcp.svelte.dev', 'developers.openai.com', 'mcp.grep.app', 'modelcontextprotocol.io', 'code.claude.com', 'mcp.exa.ai', 'docs.x.ai', 'nuxt.com', 'ui.nuxt.com', 'mcp.socket.dev', 'mcp.docs.astro.build'];

const hosts = new Set([...signIn, ...forEveryone]);

/** `host` is in lower case. A name of the list that begins with a dot stands for all below it. */
export function isOpenToAll(host: string): boolean {
  return hosts.has(host) || hosts.has(host.slice(Math.max(host.indexOf('.'), 0)));
}
