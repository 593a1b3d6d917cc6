// What is a secret and what is not, place by place: each row is one value of a configuration and what is reported of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsIn } from '../../src/rules/credential/secrets-in';
import { longFormats, tokenFormats } from '../../src/rules/credential/formats';
import { secretKindOf } from '../../src/ir/secret-name';
import credentialInUrl from '../../src/rules/credential-in-url';
import hardCodedCredential from '../../src/rules/hard-coded-credential';
import { reported } from './reported';

/** Characters that look random and are the same each time. */
function random(length: number, alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'): string {
  return Array.from({ length }, (_, at) => alphabet[(at * at * 7 + at * 31 + 11) % alphabet.length]).join('');
}

const hex = (length: number): string => random(length, '0123456789abcdef');
const capitals = (length: number): string => random(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');

/** What the two rules about written secrets report: a place is of one or of the other. */
function found(server: object): readonly string[] {
  const text = JSON.stringify({ mcpServers: { a: { command: 'a', ...server } } });
  return [hardCodedCredential, credentialInUrl].flatMap((rule) => reported(rule, '.mcp.json', text).filter((one) => one.severity === 'error')).map((one) => one.at);
}

const tokens: Readonly<Record<string, string>> = {
  'a GitHub token': `ghp_${random(36)}`,
  'a fine-grained GitHub token': `github_pat_${random(22)}_${random(59)}`,
  'a GitLab token': `glpat-${random(20)}`,
  'an OpenAI key': `sk-${random(48)}`,
  'an OpenAI project key': `sk-proj-${random(60)}`,
  'an Anthropic key': `sk-ant-api03-${random(93)}AA`,
  'an AWS access key': `AKIA${capitals(16)}`,
  'a Slack token': `xoxb-123456789012-1234567890123-${random(24)}`,
  'a Google key': `AIza${random(35)}`,
  'a Stripe key': `sk_live_${random(24)}`,
  'an npm token': `npm_${random(36)}`,
  'a Hugging Face token': `hf_${random(34)}`,
  'a Notion token': `ntn_${random(46)}`,
  'a SendGrid key': `SG.${random(22)}.${random(43)}`,
  'a DigitalOcean token': `dop_v1_${hex(64)}`,
  'a Supabase key': `sbp_${hex(40)}`,
  'a JSON Web Token': `eyJ${random(33)}.eyJ${random(60)}.${random(43)}`,
};

describe('a token is known by its format under any name', () => {
  test.each(Object.entries(tokens))('%s', (_, token) => {
    expect(found({ env: { SETTING: token } })).toEqual([token]);
    expect(found({ args: ['serve', token] })).toEqual([token]);
    expect(found({ args: [`--setting=${token}`] })).toEqual([token]);
    expect(found({ headers: { Authorization: `Bearer ${token}` } })).toEqual([token]);
    expect(found({ url: `https://example.com/mcp?x=1&y=${token}` })).toEqual([token]);
    expect(found({ url: `https://example.com/${token}/mcp` })).toEqual([token]);
    expect(found({ env: { HEADERS: JSON.stringify({ Authorization: `Bearer ${token}`, Version: '1' }) } })).toHaveLength(1);
    expect(found({ command: `server --setting ${token}` })).toEqual([token]);
  });

  test.each([
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${random(64)}\n${random(64)}\n-----END RSA PRIVATE KEY-----`],
    ['a Slack webhook', `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${random(24)}`],
    ['a Telegram bot token', `123456789:AA${random(33)}`],
    ['a Zapier key', `https://mcp.zapier.com/api/mcp/s/${random(80)}/mcp`],
  ])('%s', (what, text) => {
    const [report] = reported(hardCodedCredential, '.mcp.json', JSON.stringify({ mcpServers: { a: { env: { SETTING: text } } } }));
    expect(report?.message).toContain(what);
  });
});

const key = '9f8a7d6c5b4a3e2d1c0b';

describe('a secret is known by its name and look', () => {
  test.each([
    ['a variable', { env: { SEARCH_API_KEY: key } }, key],
    ['a variable in camel case', { env: { searchApiKey: key } }, key],
    ['a UUID as a key', { env: { API_KEY: '6f0e6b1c-6f5d-4c8e-9f0a-2b7d3c1e5a4f' } }, '6f0e6b1c-6f5d-4c8e-9f0a-2b7d3c1e5a4f'],
    ['a password of a person', { env: { DB_PASSWORD: 'correct horse' } }, 'correct horse'],
    ['a short password', { env: { DB_PASSWORD: 'hunter2' } }, 'hunter2'],
    ['a secret of a person', { env: { JWT_SECRET: 'nobody-guesses-this' } }, 'nobody-guesses-this'],
    ['a name run together', { env: { PGPASSWORD: 'tiger-lily' } }, 'tiger-lily'],
    ['a connection string', { args: ['Server=db;User Id=sa;Password=Str0ng!Pass;Encrypt=true'] }, 'Str0ng!Pass'],
    ['an account key', { env: { STORAGE: `AccountName=a;AccountKey=${key}${key}==;EndpointSuffix=core` } }, `${key}${key}==`],
    ['a bearer token', { headers: { Authorization: `Bearer ${key}` } }, key],
    ['a bearer token in lower case', { headers: { authorization: `bearer  ${key}` } }, key],
    ['basic authentication', { headers: { Authorization: 'Basic YWRtaW46aHVudGVyMg==' } }, 'YWRtaW46aHVudGVyMg=='],
    ['a bare authorization', { headers: { Authorization: key } }, key],
    ['a header of its own', { headers: { 'X-Api-Key': key } }, key],
    ['a cookie', { headers: { Cookie: `lang=en; session=${key}` } }, key],
    ['the argument after an option', { args: ['--api-key', key] }, key],
    ['an option with a value', { args: [`--token=${key}`] }, key],
    ['an assignment', { args: [`API_KEY=${key}`] }, key],
    ['a variable of a container', { args: ['run', '-e', `API_KEY=${key}`, 'image'] }, key],
    ['a variable of a container in one argument', { args: ['run', `--env=API_KEY=${key}`, 'image'] }, key],
    ['a header of a bridge', { args: ['mcp-remote', 'https://e.com/mcp', '--header', `Authorization: Bearer ${key}`] }, key],
    ['a header of a bridge without a blank', { args: ['mcp-remote', 'https://e.com/mcp', '--header', `X-Api-Key:${key}`] }, key],
    ['a line for a shell', { args: ['-c', `export API_TOKEN=${key}; exec server`] }, key],
    ['an option in a line for a shell', { args: ['/c', `npx server --api-key ${key} --verbose`] }, key],
    ['a query parameter', { url: `https://e.com/mcp?region=eu&api_key=${key}#top` }, key],
    ['a password in an address', { url: 'https://me:s3cr3t-w0rd@e.com/mcp' }, 's3cr3t-w0rd'],
    ['a password in a database address', { args: ['postgresql://app:s3cr3t-w0rd@db.e.com:5432/app'] }, 's3cr3t-w0rd'],
    ['a password in an address in a variable', { env: { DATABASE_URL: 'mongodb+srv://app:s3cr3t-w0rd@c.e.net/app' } }, 's3cr3t-w0rd'],
    ['a default', { env: { T: `\${API_TOKEN:-${key}}` } }, key],
    ['a default under the name of the entry', { env: { API_TOKEN: `\${X:-${key}}` } }, key],
    ['a default in a header', { headers: { Authorization: `Bearer \${X:-${key}}` } }, key],
    ['a secret beside a placeholder', { args: ['--header', `Authorization: Bearer ${key}`, '--user', '${USER}'] }, key],
    ['a section of authentication', { oauth: { clientId: 'x', clientSecret: key } }, key],
    ['an embedded object', { env: { HEADERS: `{"x-api-key": "${key}"}` } }, key],
  ])('%s', (_, server, secret) => {
    expect(found(server)).toEqual([secret]);
  });

  test('each literal once, in the order of the text, those in an address after the others', () => {
    expect(found({ args: [`https://e.com/?token=${key}&secret=${hex(24)}`, '--token', key] })).toEqual([key, key, hex(24)]);
  });

  test('what an input suggests', () => {
    const text = `{ "servers": {}, "inputs": [{ "id": "api-key", "default": "${key}" }, { "id": "region", "default": "eu-central-1" }] }`;
    expect(reported(hardCodedCredential, '.vscode/mcp.json', text).map((one) => one.at)).toEqual([key]);
  });

  test('a server that is disabled', () => {
    expect(found({ disabled: true, env: { API_KEY: key } })).toEqual([key]);
  });
});

describe('what is no secret is quiet', () => {
  test.each([
    '${API_KEY}', '${env:API_KEY}', '${input:api-key}', '$API_KEY', '%API_KEY%', '{env:API_KEY}', '{{API_KEY}}', '${{ secrets.API_KEY }}', '$(pass show key)', '${API_KEY:-}', '${API_KEY:-changeme}', '{file:~/.key}',
    '<your-api-key>', '<token>', '{api_key}', 'YOUR_API_KEY', 'your-api-key-here', 'my-api-key', 'xxx', 'xxxxxxxx-xxxx', 'sk-xxxxxxxxxxxxxxxxxxxxxxxx', 'sk-your-key-here-please-1', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'ghp_YourTokenHere1234567890', 'changeme', 'change-me', 'replace_with_key_1', 'example', 'example-key-123', 'AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'sk-1234567890abcdef1234567890abcdef', 'sk-proj-abcdefghijklmnopqrstuvwxyz0123456789', 'sk-...', '***', '…', '0000000000000000', 'aaaaaaaaaaaaaaaaaaaa', 'test', 'test-key', 'secret', 'token', 'password',
    'sk-ant-your-key-1', 'placeholder-not-a-credential-1', 'insert key 1', 'TODO', 'GITHUB_PERSONAL_ACCESS_TOKEN', 'COPILOT_MCP_TOKEN_2', 'op://vault/item/field1', 'vault:secret/data/key1', 'arn:aws:secretsmanager:eu-1:123456789012:secret:abc',
    '/run/secrets/api-key-1', '~/.config/key1', './key-1.pem', 'C:\\keys\\key1', 'secrets/key-1.json', 'true', 'none', '4096', '', ' ', 'https://login.example.com/oauth2/token', 'me1@example.com', 'gpt-4o-mini', 'claude-sonnet-4-20250514', 'us-east-1', 'v2-production',
  ])('%j under the name of a key', (value) => {
    expect(found({ env: { MY_API_KEY: value } })).toEqual([]);
    expect(found({ args: ['--api-key', value] })).toEqual([]);
    expect(found({ headers: { 'X-Api-Key': value } })).toEqual([]);
  });

  test.each(['${PASSWORD}', 'password', 'changeme', '<password>', 'YOUR_PASSWORD', 'postgres', 'admin', 'root', 'secret', '****', 'xxxx', '', 'true'])('%j as a password', (value) => {
    expect(found({ env: { DB_PASSWORD: value } })).toEqual([]);
    expect(found({ args: [`postgresql://app:${value}@localhost/app`] })).toEqual([]);
  });

  test.each(['Bearer ${TOKEN}', 'Bearer ${input:token}', 'Bearer YOUR_TOKEN', 'Bearer <token>', 'Bearer ', 'Bearer', 'Bearer xxx', 'Basic ${BASIC}', 'Bearer {token}', 'Bearer $TOKEN'])('%j as authorization', (value) => {
    expect(found({ headers: { Authorization: value } })).toEqual([]);
    expect(found({ args: ['--header', `Authorization: ${value}`] })).toEqual([]);
  });

  const innocentNames = [
    'COMMIT', 'TENANT_ID', 'CLIENT_ID', 'API_KEY_ID', 'MAX_TOKENS', 'TOKEN_LIMIT', 'TOKEN_URL', 'SECRET_NAME', 'PASSWORD_FILE', 'KEY_PATH', 'STRIPE_PUBLISHABLE_KEY', 'SUPABASE_ANON_KEY', 'PUBLIC_KEY', 'PRIMARY_KEY', 'JIRA_PROJECT_KEY',
    'IMAGE_DIGEST', 'MODEL', 'KEYBOARD', 'TOKENIZER', 'AUTHOR', 'MONKEY', 'PASSIVE', 'COMPASS_MODE', 'SESSION_STORE_SIZE', '',
  ];
  test.each(innocentNames)('a hash under the name %j', (name) => {
    expect(found({ env: { [name]: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' } })).toEqual([]);
  });

  test.each([
    ['an image by digest', { args: ['run', `image@sha256:${hex(64)}`] }],
    ['a package by version', { args: ['-y', '@scope/package@1.2.3-beta.4'] }],
    ['a variable that is passed on', { args: ['run', '-e', 'API_KEY', '-e', 'OTHER_TOKEN', 'image'] }],
    ['an option after an option', { args: ['--api-key', '--verbose'] }],
    ['a file after an option', { args: ['--token-file', `/tmp/${hex(20)}`] }],
    ['a commit in an address', { args: [`git+https://github.com/a/b@${hex(40)}`] }],
    ['a parameter', { url: 'https://e.com/mcp?session=main&region=eu-central-1&v=20250618' }],
    ['a port after a host', { args: ['http://localhost:8080/a@b'] }],
    ['a UUID in an address', { url: 'https://e.com/6f0e6b1c-6f5d-4c8e-9f0a-2b7d3c1e5a4f/mcp' }],
    ['prose', { env: { DESCRIPTION: 'The token is read from the key chain; the password abc12345 is not used.' } }],
    ['a number', { env: { API_KEY: 12345678901 } }],
  ])('%s', (_, server) => {
    expect(found(server)).toEqual([]);
  });
});

test('a message never has the secret in it, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, unit: fc.constantFrom(...'abcdefXYZ0123456789-_~+/'.split('')) }), fc.constantFrom('API_KEY', 'DB_PASSWORD', 'X'), (secret, name) => {
      const text = JSON.stringify({ mcpServers: { server: { env: { [name]: secret }, args: [`--token=${secret}`, `https://u:${secret}@example.com`], headers: { Authorization: `Bearer ${secret}` } } } });
      for (const one of reported(hardCodedCredential, '.mcp.json', text)) {
        expect(one.at.length).toBeGreaterThan(0);
        expect(one.message + one.label).not.toContain(one.at);
      }
    }),
  );
});

test('a name out of a file cannot break out of its quotes', () => {
  const text = JSON.stringify({ mcpServers: { ['`x`\n[link](command:evil)\u202e' + 'y'.repeat(100)]: { env: { ['API`\u001b_KEY']: key } } } });
  const [report] = reported(hardCodedCredential, '.mcp.json', text);
  expect(report?.message).toMatch(/^`[^`\u0000-\u001f\u202e]{1,60}` of the server `[^`\u0000-\u001f\u202e]{1,60}` has /);
});

describe('the search', () => {
  test('answers parts of the text that do not overlap, in order', () => {
    const piece = fc.oneof(fc.constantFrom(...Object.values(tokens), 'Bearer ', 'API_KEY=', '--token ', 'https://u:', '@', '?key=', '${X:-', '}', ' ', '"', key), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('chosen', 'issued', undefined), (pieces, kind) => {
        const text = pieces.join('');
        let at = 0;
        for (const secret of secretsIn(text, kind)) {
          expect(secret.start).toBeGreaterThanOrEqual(at);
          expect(secret.end).toBeGreaterThan(secret.start);
          expect(secret.end).toBeLessThanOrEqual(text.length);
          at = secret.end;
        }
      }),
    );
  });

  test.each(['eyJa', 'key=', 'a:', 'https://a:', '${', '${a:-', 'Bearer ', '-----BEGIN PRIVATE KEY-----', '--token ', '<', '%a', 'A'.repeat(9), 'hooks.slack.com/services/', '{{', 'AKIA', '1:AA', 'a=', 'http://', ' '])('takes a moment for a long text of %j', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const start = performance.now();
    secretsIn(text, 'chosen');
    secretKindOf(text);
    found({ url: text, args: [text, '--token', text], env: { API_KEY: text, [text]: text }, headers: { Authorization: text } });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('each format has an article and a group for what must look random', () => {
    for (const { what, pattern } of [...tokenFormats, ...longFormats]) {
      expect(what).toMatch(/^an? /);
      expect(pattern.source).toMatch(/\((?!\?)/);
    }
  });
});
