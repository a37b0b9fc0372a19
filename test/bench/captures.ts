// A program of its own, so that its system calls can be counted: node dist/bench/captures.js FOLDER MANY
import { accessSync } from 'node:fs';
import { Vocabulary } from '../../main/engine/customers/search/index.ts';
import { openStore } from '../../main/engine/store/index.ts';
import { captureCustomer } from '../../shared/customers/contract.ts';
import { quietMoment } from './measure/pace.ts';
import { dataKeyOf } from './shop/build.ts';
import { newCustomers } from './shop/capturing.ts';
import { doorTo } from './shop/door.ts';
import { marks } from './shop/syscalls.ts';

const [folder, many] = process.argv.slice(2);
if (!folder || !many) throw new Error('usage: captures FOLDER MANY');

const store = openStore({ folder, dataKey: await dataKeyOf(folder) });
const door = doorTo({ store, vocabulary: Vocabulary.load(store.read) }, 'staff');
const inputs = await newCustomers(door, Number(many) + 1);
/** Looking for a file that is not there leaves its name in the trace. */
const mark = (name: string) => {
  try {
    accessSync(name);
  } catch {} // of course
};

for (const [place, input] of inputs.entries()) {
  if (place === 1) mark(marks.begin); // the first one after opening also writes the head of the WAL
  await door.get(captureCustomer, input);
  await quietMoment();
}
mark(marks.end);
store.close();
