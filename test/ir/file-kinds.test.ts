// What files are by their names.
import { describe, expect, it } from 'vitest';
import { kindOfFile } from '../../src/ir/file-kinds';

describe('the kind of a file', () => {
  it.each([
    ['plot.py', 'program'],
    ['Quit.AppleScript', 'program'],
    ['Button.jsx', 'source'],
    ['deploy.sh', 'shell-script'],
    ['.bashrc', 'shell-script'],
    ['.env', 'settings'],
    ['.env.production', 'settings'],
    ['Dockerfile', 'settings'],
    ['report.html', 'page'],
    ['.py', 'program'],
    ['data.json', undefined],
    ['env', undefined],
    ['x.constructor', undefined],
    ['', undefined],
  ])('of %j is %j', (name, kind) => {
    expect(kindOfFile(name)).toBe(kind);
  });
});
