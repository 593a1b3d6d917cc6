// What a hover says: of a finding the rule, the sentence, the way of the data step by step with links, and the rule's page; of a tool what it can do; of a
// configuration what its host makes of it.
import type { Hover, Position } from 'vscode-languageserver';
import { MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Explanation } from '../authoring/explanation-at';
import type { Finding, Step } from '../core/finding';
import type { ToolProfile } from '../core/tool-profile';
import { documentationUrl } from '../rules/documentation';
import { rules } from '../rules/index';
import { link, message, plain } from './markdown';
import { touches } from './range';

/** What the tool can do whose name stands at a position, or nothing. `tools` are those of the hovered file. */
export function hoverOverTool(tools: readonly ToolProfile[], position: Position): Hover | null {
  const tool = tools.find(({ location }) => touches(location.range, { start: position, end: position }));
  if (!tool) return null;
  const can = tool.capabilities.map((capability) => plain(capability.replace('-', ' ')));
  return {
    range: tool.location.range,
    contents: { kind: MarkupKind.Markdown, value: `**MCP Audit:** ${can.length === 0 ? 'calling this tool reaches nothing outside of it that the audit knows' : `calling this tool ${can.join(', ')}`}.` },
  };
}

/** The hover with what is known of the place below it. A finding says of a placeholder what there is to say. */
export function besides(hover: Hover | null, explanation: Explanation | undefined): Hover | null {
  if (!explanation || (hover && explanation.about === 'placeholder')) return hover;
  const value = explanation.sentences.map((sentence, at) => (at === 0 ? '**MCP Audit:** ' : '') + message(sentence)).join(' ');
  if (!hover) return { range: explanation.range, contents: { kind: MarkupKind.Markdown, value } };
  const before = MarkupContent.is(hover.contents) ? hover.contents.value : '';
  return { ...hover, contents: { kind: MarkupKind.Markdown, value: `${before}\n\n---\n\n${value}` } };
}

/** The hover for the findings at a position, or nothing. `findings` are those of the hovered file. */
export function hoverOver(findings: readonly Finding[], position: Position, uriOf: (file: string) => string): Hover | null {
  const hit = findings.filter(({ location }) => touches(location.range, { start: position, end: position }));
  const [first] = hit;
  if (first === undefined) return null;
  return {
    range: first.location.range,
    contents: { kind: MarkupKind.Markdown, value: hit.map((finding) => about(finding, uriOf)).join('\n\n---\n\n') },
  };
}

function about(finding: Finding, uriOf: (file: string) => string): string {
  const title = rules.find((rule) => rule.id === finding.rule)?.title ?? finding.rule;
  const told = (step: Step): string => {
    const { file, range } = step.location;
    const { line, character } = range.start;
    return `${message(step.message)} — ${link(`${file}:${line + 1}`, `${uriOf(file)}#L${line + 1},${character + 1}`)}`;
  };
  const way = finding.steps.map((step, at) => `${at + 1}. ${told(step)}`);
  const elsewhere = finding.elsewhere?.map((step) => `* ${told(step)}`) ?? [];
  return [
    `**MCP Audit: ${plain(title)}**`,
    message(finding.message),
    ...(way.length === 0 ? [] : [`The way of the data:`, way.join('\n')]),
    ...(elsewhere.length === 0 ? [] : [elsewhere.join('\n')]),
    `[How to repair it, and when it is fine: \`${finding.rule}\`](${documentationUrl(finding.rule)})`,
  ].join('\n\n');
}
