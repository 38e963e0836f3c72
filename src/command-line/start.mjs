// npm start [-- URL | FILE.html] [--browser firefox]: installs if needed, builds, and opens a browser with the extension in it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../build/install.mjs';

ensureInstalled();
console.log('Building …');
const { status } = spawnSync(process.execPath, ['build.mjs'], { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { runTypeScript } = await import('../build/run-typescript.mjs');
await runTypeScript('src/command-line/start.ts');
