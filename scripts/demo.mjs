/** `npm run demo` where there is no display: the main job in real Electron, its pictures and its ZIP in demo-output/. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endAllApps, startApp } from '../test/journeys/harness.ts';
import { mainJob } from '../test/journeys/mainJob.ts';
import { root } from './paths.mjs';

const output = join(root, 'demo-output');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
process.env.THEMBEKA_SHOTS = output;

const folder = process.env.THEMBEKA_FOLDER;
const app = await startApp({ ...(folder && { folder }), env: { THEMBEKA_SAVE_FOLDER: output } });
const { captureKeys, captureSeconds, slipCode, packName } = await mainJob(app);
await endAllApps();

console.log(
  `Captured a customer with ${captureKeys} keys beside the name and number, in ${captureSeconds.toFixed(1)} s of typing and saving.`,
);
console.log(`Slip code ${slipCode}. Everything held about this customer: demo-output/${packName}`);
console.log(`In demo-output/: ${readdirSync(output).sort().join(', ')}`);
