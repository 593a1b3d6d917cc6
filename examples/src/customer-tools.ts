// Customers, from the database.
import Database from 'better-sqlite3';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { reply } from './reply.js';

const db = new Database('customers.db', { readonly: true });

export function registerCustomerTools(server: McpServer): void {
  server.registerTool('find_customer', { description: 'Finds customers by name.', inputSchema: { name: z.string() } }, async ({ name }) => {
    const rows = db.prepare(`SELECT id, name FROM customers WHERE name LIKE '%${name}%'`).all();
    return reply(JSON.stringify(rows));
  });

  server.registerTool(
    'list_customers',
    { description: 'Lists customers.', inputSchema: { city: z.string(), sort: z.enum(['name', 'since']) } },
    async ({ city, sort }) => {
      const rows = db.prepare(`SELECT id, name FROM customers WHERE city = ? ORDER BY ${sort}`).all(city);
      return reply(JSON.stringify(rows));
    },
  );
}
