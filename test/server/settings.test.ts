// The settings: what an editor's are taken for, and what they do.
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsFrom } from '../../src/server/settings';
import { Editor } from './editor';
import { hole } from './samples';

describe('settingsFrom', () => {
  it('takes what fits and leaves what does not', () => {
    expect(settingsFrom({ enable: false, severity: { ssrf: 'hint', 'path-traversal': 'loud' }, exclude: ['a', 1], approvedServers: ['npm:x', null], debounce: 50 })).toEqual({
      enable: false,
      severity: { ssrf: 'hint' },
      exclude: ['a'],
      approvedServers: ['npm:x'],
      debounce: 50,
    });
  });

  it.each([null, undefined, 3, 'on', [], { enable: 'yes', severity: 'all', exclude: '*', debounce: -1 }])('falls back on the defaults for %j', (value) => {
    expect(settingsFrom(value)).toEqual(defaultSettings);
  });

  it('takes no setting from a prototype', () => {
    const settings = settingsFrom(JSON.parse('{"__proto__": {"enable": false}, "severity": {"__proto__": "off", "ssrf": "off"}}'));
    expect(settings.enable).toBe(true);
    expect(Object.getPrototypeOf(settings.severity)).toBe(Object.prototype);
    expect(settings.severity.ssrf).toBe('off');
  });
});

describe('a setting', () => {
  it('changes how bad a rule is, or silences it, while the server runs', async () => {
    const editor = await Editor.open({ settings: { severity: { 'command-injection': 'information' } } });
    await editor.show('server.ts', hole);
    const [diagnostic] = await editor.until('server.ts', ['command-injection']);
    expect(diagnostic?.severity).toBe(3);
    await editor.configure({ severity: { 'command-injection': 'off' } });
    await editor.until('server.ts', []);
  });

  it('excludes files, and takes them in again', async () => {
    const editor = await Editor.open({ settings: { exclude: ['generated/**'] } });
    await editor.show('generated/server.ts', hole);
    await editor.show('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    expect(editor.shown('generated/server.ts')).toEqual([]);
    await editor.configure({ exclude: ['server.ts'] });
    await editor.until('server.ts', []);
    await editor.until('generated/server.ts', ['command-injection']);
  });

  it('switches all off and on', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    await editor.configure({ enable: false });
    await editor.until('server.ts', []);
    await editor.configure({ enable: true });
    await editor.until('server.ts', ['command-injection']);
  });
});
