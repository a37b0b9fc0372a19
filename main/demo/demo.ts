// Makes the practice register before the window opens: node dist/demo/demo.js FOLDER PEOPLE
import { join } from 'node:path';
import { makePractice } from './practice.ts';

const [folder, people] = process.argv.slice(2);
if (!folder || !people) throw new Error('usage: demo FOLDER PEOPLE');
let shown = 0;
await makePractice({
  folder,
  people: Number(people),
  wordsFolder: join(import.meta.dirname, '..', 'resources', 'words'),
  now: Date.now(),
  told(done, of) {
    const percent = Math.floor((done / of) * 10) * 10;
    if (percent > shown && of >= 5_000) process.stdout.write(`  ${percent} % of ${of} practice people\n`);
    shown = Math.max(shown, percent);
  },
});
