import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkNode, isInstalled } from './ensure.mjs';

describe('checkNode', () => {
  it('accepts 20.19 and later, and names what is needed otherwise', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '26.10.0']) expect(() => checkNode(version)).not.toThrow();
    for (const version of ['18.20.8', '20.18.3']) expect(() => checkNode(version)).toThrow(/20\.19 or later/);
  });
});

describe('isInstalled', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'handraise-ensure-'));
    mkdirSync(path.join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, packages: object) =>
    writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
  const place = (name: string) => {
    mkdirSync(path.join(folder, 'node_modules', name));
    writeFileSync(path.join(folder, 'node_modules', name, 'package.json'), '{}');
  };
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/for-mac': { version: '1.0.0', optional: true },
  };

  it('needs every package of the lock file in its version, but for those of other platforms', () => {
    write('package-lock.json', wanted);
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '7.0.0' } });
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } });
    place('pg');
    expect(isInstalled(folder)).toBe(true);
  });

  it('does not believe the record of an install that was killed', () => {
    write('package-lock.json', wanted);
    write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(folder)).toBe(false);
  });
});
