// Command lines that fetch what they run: what is fetched is marked, to the character, and a line whose package is exact has no mark.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { LineMap } from '../../src/core/location';

const open = `
npx -y «tickets-mcp»
npx --yes --quiet «tickets-mcp@latest»
npx --registry https://npm.acme.com «@acme/tickets-mcp@^2»
npx -p «tickets-mcp» -c tickets
/opt/homebrew/bin/npx «tickets-mcp@beta»
C:\\Tools\\npx.cmd -y «tickets-mcp»
node /usr/lib/node_modules/npm/bin/npx-cli.js -y «tickets-mcp»
npm exec --yes --package=«tickets-mcp» -- tickets
npm x «tickets-mcp»
pnpx «tickets-mcp»
pnpm --silent dlx «tickets-mcp@next»
corepack pnpm dlx «tickets-mcp»
yarn dlx -p «tickets-mcp» tickets
bunx --bun «tickets-mcp»
bun x «tickets-mcp»
deno run -A «npm:tickets-mcp»
deno -A «jsr:@acme/tickets@^1.0.0»
deno x «tickets-mcp»
deno run --allow-net «https://get.acme.io/server.ts»
uvx --python 3.12 «tickets-mcp»
uvx --from «git+https://github.com/acme/tickets-mcp» tickets
uvx --from «git+https://github.com/acme/tickets-mcp@v1» tickets
npx -y «github:acme/tickets-mcp#main»
uvx --with «acme-plugins» tickets-mcp==1.4.0
uv tool run «tickets-mcp>=1»
uv run --with «mcp[cli]» mcp run server.py
python3 -m uv tool run «tickets-mcp»
pipx run --spec «tickets-mcp» tickets
uvenv run --python 3.13 «tickets-mcp»
go run «github.com/acme/tickets-mcp/cmd/server@latest»
dnx «Acme.Tickets.Mcp» --yes
dotnet dnx «Acme.Tickets.Mcp»
dotnet tool exec «Acme.Tickets.Mcp»
nix run «github:acme/tickets-mcp»
nix run «github:acme/tickets-mcp/main#server» -- --stdio
nix --extra-experimental-features "nix-command flakes" run «nixpkgs#tickets-mcp»
nix shell «git+https://git.acme.io/tickets-mcp» --command tickets
mise exec «npm:tickets-mcp» -- tickets
mise x «pipx:tickets-mcp» -- tickets
jbang «jdbc@acme/mcp-servers»
jbang run «https://get.acme.io/Server.java»
env -S "npx -y «tickets-mcp»"
env -u DEBUG LOG_LEVEL=info npx «tickets-mcp»
cmd /c npx -y «tickets-mcp»
cmd.exe /s /c "npx -y «tickets-mcp»"
wsl -d Ubuntu -- npx -y «tickets-mcp»
dotenvx run -- npx «tickets-mcp»
poetry run uvx «tickets-mcp»
supergateway --stdio "npx -y «tickets-mcp»"
docker run -i --rm node:22.11.0 npx -y «tickets-mcp»
docker run -i --rm --entrypoint npx node:22.11.0 -y «tickets-mcp»
`;

const exact = `
npx -y tickets-mcp@2.1.0
npm exec --package=tickets-mcp@2.1.0-rc.1 -- tickets
npm run mcp
npx --no tickets-mcp
npm exec --no -- tickets-mcp
uvx --offline tickets-mcp
pnpm exec tickets-mcp
yarn dlx -p @acme/tickets-mcp@2.1.0 tickets
yarn tickets-mcp
bunx tickets-mcp@2.1.0
bun run server.ts
deno -A npm:tickets-mcp@2.1.0
deno task mcp
deno run -A server.ts
uvx --with acme-plugins==0.3.0 tickets-mcp==1.4.0
uvx --from git+https://github.com/acme/tickets-mcp@v1.4.0 tickets
npx -y github:acme/tickets-mcp#v1.4.0
uv run server.py
pipx run tickets-mcp==1.4.0
uvenv run tickets-mcp==1.4.0
go run github.com/acme/tickets-mcp@v1.8.0
go run ./cmd/server
dnx Acme.Tickets.Mcp --version 1.2.3 --yes
dotnet tool exec Acme.Tickets.Mcp@1.2.3
dotnet tool run tickets
nix run github:acme/tickets-mcp/5d7f1c9b2e8a4630c1f7d9e2b4a6c8f0e1d3b5a7
nix run github:acme/tickets-mcp?rev=5d7f1c9b2e8a4630c1f7d9e2b4a6c8f0e1d3b5a7#server
nix run .#mcp
nix run /srv/tickets
nix develop -c tickets-mcp
mise exec npm:tickets-mcp@2.1.0 -- tickets
mise exec -- tickets-mcp
mise run serve
jbang io.acme:tickets-mcp:1.0.0
jbang ./Server.java
env -S "npx -y tickets-mcp@2.1.0"
cmd /c npx -y tickets-mcp@2.1.0
wsl -- npx tickets-mcp@2.1.0
docker run -i --rm --entrypoint npx node:22.11.0 -y tickets-mcp@2.1.0
cargo run --release
python -m tickets_mcp
`;

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What is marked, and what is found, in a line of words of which those in double quotes have blanks. */
async function compared(line: string): Promise<{ readonly marked: readonly string[]; readonly found: readonly string[] }> {
  const [command = '', ...args] = [...line.replace(/[«»]/g, '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const text = JSON.stringify({ mcpServers: { tickets: { command, args } } });
  const { findings } = await audit([{ path: '.mcp.json', text }]);
  const lines = new LineMap(text);
  const found = findings.filter(({ rule }) => rule === 'unpinned-package').map(({ location: { range } }) => text.slice(lines.offset(range.start), lines.offset(range.end)));
  return { marked: [...line.matchAll(/«([^»]*)»/g)].map(([, one = '']) => one), found };
}

test.each([...linesOf(open), ...linesOf(exact)])('%s', async (line) => {
  const { marked, found } = await compared(line);
  expect(found).toEqual(marked);
});
