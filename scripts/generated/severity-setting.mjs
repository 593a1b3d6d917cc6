// The properties of the setting `mcpAudit.severity` in package.json. Every other byte of the file stays.
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';

const setting = ['contributes', 'configuration', 'properties', 'mcpAudit.severity'];
const levels = ['error', 'warning', 'information', 'hint', 'off'];

export function severitySetting(manifest, rules) {
  if (!findNodeAtLocation(parseTree(manifest), setting)) throw new Error('package.json must contribute the setting `mcpAudit.severity`.');
  const properties = Object.fromEntries(
    rules.map((rule) => [rule.id, { enum: levels, default: rule.offByDefault ? 'off' : rule.severity, description: `${rule.title}.` }]),
  );
  const edits = modify(manifest, [...setting, 'properties'], properties, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  return applyEdits(manifest, edits);
}
