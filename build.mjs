// Builds the extension: node build.mjs [--watch] [--zip] [--site]. The work is in src/build/, which is TypeScript.
import { runTypeScript } from './src/build/run-typescript.mjs';

await runTypeScript('src/build/main.ts');
