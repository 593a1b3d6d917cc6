// Where the project is and where what the scripts download is kept. Imports nothing but Node, since it is needed before `npm ci`.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is downloaded once and kept between runs; `MCP_AUDIT_CACHE` puts it elsewhere. */
export const cacheFolder = resolve(process.env.MCP_AUDIT_CACHE || join(projectFolder, '.cache'));

/** What the tests leave behind to be looked at: results and pictures. */
export const resultsFolder = join(projectFolder, '.test-results');
