// Runs the tests of the user interface: packages the extension, installs it into a VS Code as a person would, and hands its window and
// a browser to `test/ui`. What is looked at there is nothing to it.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../package-extension.mjs';
import { projectFolder, resultsFolder } from '../project.mjs';
import { startBrowser } from '../vscode/browser.mjs';
import { startServer } from '../vscode/server.mjs';
import { withTemporaryFolder } from '../vscode/temporary-folder.mjs';
import { runVitest } from './vitest.mjs';

/** @returns {Promise<{ passed: number, failed: number }>} Throws with a sentence where no VS Code or Chromium can be had. */
export function runInterfaceSuite() {
  return withTemporaryFolder(async (folder) => {
    const vsix = join(folder, 'extension.vsix');
    await packageExtension(vsix);
    const workspace = join(folder, 'repository-server');
    cpSync(join(projectFolder, 'test/vscode/workspace'), workspace, { recursive: true });
    const pictures = join(resultsFolder, 'ui');
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    const server = await startServer({ folder, vsix, trust: true, settings: lookSettings });
    try {
      const browser = await startBrowser();
      try {
        return await runVitest('ui', ['--config', 'test/ui/vitest.config.mts'], {
          MCP_AUDIT_UI_ADDRESS: server.address(workspace),
          MCP_AUDIT_UI_BROWSER: browser.wsEndpoint(),
          MCP_AUDIT_UI_WORKSPACE: workspace,
          MCP_AUDIT_UI_PICTURES: pictures,
          MCP_AUDIT_UI_EDITOR_PICTURE: process.argv.includes('--update-picture') ? join(projectFolder, 'media/editor.png') : '',
        });
      } finally {
        await browser.close();
      }
    } finally {
      await server.end();
    }
  });
}

/** So that pictures show the code and what is said about it. */
const lookSettings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'editor.minimap.enabled': false,
  // What is above the line of a finding is where its data comes from.
  'editor.hover.above': false,
};
