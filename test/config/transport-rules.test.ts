// What the two rules about reaching a server decide: each row is one server and how bad it is found.
import { describe, expect, test } from 'vitest';
import plaintextTransport from '../../src/rules/plaintext-transport';
import unauthenticatedServer from '../../src/rules/unauthenticated-server';
import { reported } from './reported';

function report(rule: typeof plaintextTransport, server: object) {
  return reported(rule, '.mcp.json', JSON.stringify({ mcpServers: { a: server } }));
}

describe('plaintext-transport', () => {
  test.each([
    [{ url: 'http://example.com/mcp' }, 'error'],
    [{ url: 'HTTP://EXAMPLE.COM/mcp' }, 'error'],
    [{ url: 'ws://example.com/mcp' }, 'error'],
    [{ type: 'sse', url: 'http://93.184.216.34:8080/sse' }, 'error'],
    [{ url: 'http://user:pass@example.com/mcp' }, 'error'],
    [{ url: '${BASE:-http://example.com}/mcp' }, 'error'],
    [{ command: 'npx', args: ['mcp-remote', 'http://example.com/mcp', '--allow-http'] }, 'error'],
    [{ url: 'http://10.0.0.1/mcp' }, 'warning'],
    [{ url: 'http://wiki.local/mcp' }, 'warning'],
    [{ url: 'http://wiki/mcp' }, 'warning'],
    [{ url: 'ws://[fd12::1]:9000' }, 'warning'],
    [{ url: 'https://example.com/mcp' }, undefined],
    [{ url: 'wss://example.com/mcp' }, undefined],
    [{ url: 'http://localhost:3000/mcp' }, undefined],
    [{ url: 'http://127.0.0.1/mcp' }, undefined],
    [{ url: 'http://[::1]:3000/mcp' }, undefined],
    [{ url: 'ws://dev.localhost/mcp' }, undefined],
    [{ url: '${MCP_URL}' }, undefined],
    [{ url: 'http://${HOST}/mcp' }, undefined],
    [{ url: 'unix:///tmp/mcp.sock' }, undefined],
    [{ url: 'http://example.com/mcp', disabled: true }, undefined],
    [{ command: 'server', args: ['--proxy', 'http://proxy.example.com'] }, undefined],
    [{ command: 'server', env: { API_URL: 'http://example.com/api' } }, undefined],
  ])('%j: %s', (server, severity) => {
    expect(report(plaintextTransport, server)[0]?.severity).toBe(severity);
  });

  test('points at the address, and says which host it is without user and password', () => {
    const [one] = report(plaintextTransport, { url: 'http://user:sesame@example.com/mcp?key=sesame' });
    expect(one?.at).toBe('http://user:sesame@example.com/mcp?key=sesame');
    expect(one?.label).toBe('http://example.com');
    expect(one?.message).toBe('The server `a` is reached at `example.com` without encryption: whoever is on the way can read and change what it says.');
  });
});

describe('unauthenticated-server', () => {
  test.each([
    [{ url: 'https://example.com/mcp', headers: {} }, 'information'],
    [{ url: 'https://example.com/mcp', headers: { Accept: 'application/json' } }, 'information'],
    [{ url: 'https://example.com/mcp', headers: { Authorization: '' } }, 'information'],
    [{ url: 'https://example.com/mcp', oauth: false }, 'information'],
    [{ url: 'https://example.com/mcp?region=eu' }, 'information'],
    [{ url: 'https://example.com/mcp' }, 'information'],
    [{ url: 'wss://example.com/mcp' }, 'information'],
    [{ url: 'https://10.0.0.1/mcp' }, 'warning'],
    [{ url: 'wss://wiki/mcp' }, 'warning'],
    [{ command: 'mcp-proxy', args: ['https://example.com/mcp'] }, 'information'],
    [{ command: 'npx', args: ['mcp-remote', 'https://example.com/mcp'] }, undefined],
    [{ url: 'http://example.com/mcp' }, undefined],
    [{ url: 'ws://10.0.0.1/mcp' }, undefined],
    [{ url: 'https://api.githubcopilot.com/mcp/' }, undefined],
    [{ url: 'https://learn.microsoft.com/api/mcp' }, undefined],
    [{ url: 'http://localhost:3000/mcp' }, undefined],
    [{ url: 'http://[::1]/mcp' }, undefined],
    [{ url: 'https://example.com/mcp', headers: { Authorization: 'Bearer ${TOKEN}' } }, undefined],
    [{ url: 'https://example.com/mcp', headers: { authorization: 'Bearer abc' } }, undefined],
    [{ url: 'https://example.com/mcp', headers: { 'X-Api-Key': 'abc' } }, undefined],
    [{ url: 'https://example.com/mcp', headers: { 'Private-Token': 'abc' } }, undefined],
    [{ url: 'https://example.com/mcp', headers: { Cookie: 'session=abc' } }, undefined],
    [{ url: 'https://example.com/mcp', headers: { 'X-Custom': '${input:custom}' } }, undefined],
    [{ url: 'https://example.com/mcp', oauth: { clientId: 'x' } }, undefined],
    [{ url: 'https://example.com/mcp', auth: { CLIENT_ID: 'x' } }, undefined],
    [{ url: 'https://example.com/mcp', headersHelper: './headers.sh' }, undefined],
    [{ url: 'https://me:sesame@example.com/mcp' }, undefined],
    [{ url: 'https://example.com/mcp?api_key=${KEY}' }, undefined],
    [{ url: 'https://example.com/mcp?api_key=9f8a7d6c5b4a3e2d1c0b' }, undefined],
    [{ url: 'https://example.com/s/6f0e6b1c-6f5d-4c8e-9f0a-2b7d3c1e5a4f/mcp' }, undefined],
    [{ url: 'https://${HOST}/mcp' }, undefined],
    [{ url: 'https://example.com/mcp', disabled: true }, undefined],
    [{ command: 'npx', args: ['mcp-remote', 'https://example.com/mcp', '--header', 'Authorization: Bearer ${TOKEN}'] }, undefined],
    [{ command: 'npx', args: ['mcp-remote', 'https://example.com/mcp', '--header', 'api_key:abc'] }, undefined],
    [{ command: 'npx', args: ['mcp-remote', 'https://example.com/mcp', '--static-oauth-client-info', '{}'] }, undefined],
    [{ command: 'mcp-proxy', args: ['https://example.com/mcp', '--access-token', 'x'] }, undefined],
    [{ command: 'server' }, undefined],
  ])('%j: %s', (server, severity) => {
    expect(report(unauthenticatedServer, server)[0]?.severity).toBe(severity);
  });

  test.each(['http://a', '?a=', '/a', '@', '${', 'a.', ':', '<'])('takes a moment for a long address of %j', (unit) => {
    const url = `http://example.com/${unit.repeat(100_000)}`;
    const start = performance.now();
    report(unauthenticatedServer, { url, headers: { [url]: url }, args: [url, url] });
    report(plaintextTransport, { url: `http://${unit.repeat(100_000)}` });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('points at the address', () => {
    expect(report(unauthenticatedServer, { url: 'https://example.com/mcp' })).toEqual([
      {
        at: 'https://example.com/mcp',
        severity: 'information',
        label: 'https://example.com',
        message: 'The server `a` at `example.com` is given no credential: unless it asks for a sign-in when it is first used, everyone can call it.',
      },
    ]);
  });
});
