// The servers that many people use, as data: who publishes each, and which of them nobody keeps any more. Look-alikes are judged against these names.
import type { Ecosystem } from '../ir/manifest';

export interface KnownServer {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** The person or organization that publishes it. */
  readonly publisher: string;
  /** It gets no repairs any more; in words, what to use instead where there is something. */
  readonly archived?: true;
  readonly instead?: string;
}

/** Who publishes the official servers. */
export const reference = 'the Model Context Protocol project';

function npm(publisher: string, ...names: readonly string[]): readonly KnownServer[] {
  return names.map((name) => ({ ecosystem: 'npm', name, publisher }));
}

function pypi(publisher: string, ...names: readonly string[]): readonly KnownServer[] {
  return names.map((name) => ({ ecosystem: 'PyPI', name, publisher }));
}

function archived(ecosystem: Ecosystem, name: string, instead?: string): KnownServer {
  return { ecosystem, name, publisher: reference, archived: true, ...(instead !== undefined && { instead }) };
}

export const knownServers: readonly KnownServer[] = [
  ...npm(reference, '@modelcontextprotocol/server-everything', '@modelcontextprotocol/server-filesystem', '@modelcontextprotocol/server-memory', '@modelcontextprotocol/server-sequential-thinking', '@modelcontextprotocol/inspector'),
  archived('npm', '@modelcontextprotocol/server-aws-kb-retrieval', '`awslabs.bedrock-kb-retrieval-mcp-server` from PyPI'),
  archived('npm', '@modelcontextprotocol/server-brave-search', '`@brave/brave-search-mcp-server`'),
  archived('npm', '@modelcontextprotocol/server-everart'),
  archived('npm', '@modelcontextprotocol/server-gdrive'),
  archived('npm', '@modelcontextprotocol/server-github', 'the server of GitHub, `ghcr.io/github/github-mcp-server` or `https://api.githubcopilot.com/mcp/`'),
  archived('npm', '@modelcontextprotocol/server-gitlab', 'the server that GitLab has built in'),
  archived('npm', '@modelcontextprotocol/server-google-maps'),
  archived('npm', '@modelcontextprotocol/server-postgres'),
  archived('npm', '@modelcontextprotocol/server-puppeteer', '`@playwright/mcp` or `chrome-devtools-mcp`'),
  archived('npm', '@modelcontextprotocol/server-redis', '`redis-mcp-server` from PyPI'),
  archived('npm', '@modelcontextprotocol/server-slack', 'the server of Slack'),
  ...pypi(reference, 'mcp-server-fetch', 'mcp-server-git', 'mcp-server-time'),
  archived('PyPI', 'mcp-server-sentry', '`https://mcp.sentry.dev/mcp`'),
  archived('PyPI', 'mcp-server-sqlite'),

  ...npm('Microsoft', '@playwright/mcp', '@azure/mcp', '@azure-devops/mcp'),
  ...npm('Google', 'chrome-devtools-mcp', '@google-cloud/cloud-run-mcp'),
  ...npm('Upstash', '@upstash/context7-mcp'),
  ...npm('Supabase', '@supabase/mcp-server-supabase'),
  ...npm('Notion', '@notionhq/notion-mcp-server'),
  ...npm('CircleCI', '@circleci/mcp-server-circleci'),
  ...npm('Stripe', '@stripe/mcp'),
  ...npm('Sentry', '@sentry/mcp-server'),
  ...npm('MongoDB', 'mongodb-mcp-server'),
  ...npm('Tavily', 'tavily-mcp'),
  ...npm('Firecrawl', 'firecrawl-mcp'),
  ...npm('Brave', '@brave/brave-search-mcp-server'),
  ...npm('Salesforce', '@salesforce/mcp'),
  ...npm('HubSpot', '@hubspot/mcp-server'),
  ...npm('Perplexity', '@perplexity-ai/mcp-server'),
  ...npm('LaunchDarkly', '@launchdarkly/mcp-server'),
  ...npm('Vercel', 'next-devtools-mcp'),
  ...npm('Apify', '@apify/actors-mcp-server'),
  ...npm('Bytebase', '@bytebase/dbhub'),
  ...npm('AntV', '@antv/mcp-server-chart'),
  ...npm('Nx', 'nx-mcp'),
  ...npm('Mobile Next', '@mobilenext/mobile-mcp'),
  ...npm('Glen Maddern', 'mcp-remote'),
  ...npm('Superpower', 'supergateway'),
  ...npm('GLips', 'figma-developer-mcp'),
  ...npm('czlonkowski', 'n8n-mcp'),
  ...npm('wonderwhy-er', '@wonderwhy-er/desktop-commander'),
  ...npm('zereight', '@zereight/mcp-gitlab'),
  ...npm('Flux159', 'mcp-server-kubernetes'),
  ...npm('ExecuteAutomation', '@executeautomation/playwright-mcp-server'),
  ...npm('cyanheads', '@cyanheads/git-mcp-server'),

  ...pypi('sooperset', 'mcp-atlassian'),
  ...pypi('Qdrant', 'mcp-server-qdrant'),
  ...pypi('ClickHouse', 'mcp-clickhouse'),
  ...pypi('Neo4j', 'mcp-neo4j-cypher'),
  ...pypi('Grafana', 'mcp-grafana'),
  ...pypi('dbt Labs', 'dbt-mcp'),
  ...pypi('MotherDuck', 'mcp-server-motherduck'),
  ...pypi('Crystal DBA', 'postgres-mcp'),
  ...pypi('Microsoft', 'markitdown-mcp'),
  ...pypi('Chroma', 'chroma-mcp'),
  ...pypi('Redis', 'redis-mcp-server'),
  ...pypi('Semgrep', 'semgrep-mcp'),
  ...pypi('AWS', 'awslabs.aws-documentation-mcp-server', 'awslabs.aws-api-mcp-server', 'awslabs.bedrock-kb-retrieval-mcp-server'),
  ...pypi('Oraios', 'serena-agent'),
];

/** Names that people write and that were never published on npm; whoever takes one runs code on their machines. Each with the package of PyPI that is meant. */
export const neverPublished: ReadonlyMap<string, string> = new Map([
  ['@modelcontextprotocol/server-fetch', 'mcp-server-fetch'],
  ['@modelcontextprotocol/server-git', 'mcp-server-git'],
  ['@modelcontextprotocol/server-time', 'mcp-server-time'],
  ['@modelcontextprotocol/server-sqlite', 'mcp-server-sqlite'],
]);

/** The scope of npm under which the official servers are published; look-alikes belong to somebody else, and under its makers' own scope there are none. */
export const officialScope = '@modelcontextprotocol';
