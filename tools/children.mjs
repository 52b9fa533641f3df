import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const running = new Set();
/** However this process ends, short of a kill: what it runs must not work on by itself, beside the next one. */
process.on('exit', () => running.forEach((child) => child.kill()));

/** Runs a program in the repository's folder to its end: `{code, output}`; output only when it is captured. */
export function run(command, args, { env = {}, capture = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    running.add(child);
    let output = '';
    const collect = (chunk) => void (output += chunk);
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('exit', () => running.delete(child));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output }));
  });
}

/** Runs the JavaScript file of an installed package with this Node. */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);
}

/** Nx without its daemon and without a process for each plugin: a command must leave none behind. */
export function runNx(args, options = {}) {
  const env = { NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', ...options.env };
  return runPackage('nx/dist/bin/nx.js', args, { ...options, env });
}
