import { setTimeout as pause } from 'node:timers/promises';
import { starts } from '../app/start.ts';
import { keysToPaint, memoryOf, roundTrips, whileUnlocked } from '../app/unlocked.ts';
import { atMost, type Bench, count, type Figure, type Part } from '../measure/figure.ts';
import { median } from '../measure/time.ts';

const people = 100_000;

/** Real Electron, as `npm run bench` found it; without one there is nothing to measure. */
const inElectron =
  (run: (bench: Bench) => Promise<readonly Part[]>): Figure['run'] =>
  async (bench) => {
    if (process.env.THEMBEKA_ELECTRON) return run(bench);
    console.error('the app itself is not measured: there is no Electron here (npm run bench brings one)');
    return [];
  };

function coldStarts(many: number): Figure[] {
  let once: ReturnType<typeof starts> | null = null;
  const started = async ({ shops }: Bench) => {
    const folder = await shops.appFolder(people);
    once ??= starts(folder, many);
    return once;
  };
  const name = 'command to painted unlock window';
  return [
    {
      name,
      unit: 'ms',
      budget: atMost(1_000, 'median'),
      run: inElectron(async (bench) => [{ samples: (await started(bench)).ours }]),
    },
    {
      name: `${name}, to an empty window`,
      unit: 'ratio',
      budget: atMost(1.3, 'median'),
      run: inElectron(async (bench) => {
        const { ours, empty } = await started(bench);
        return [{ samples: [median(ours) / median(empty)] }];
      }),
    },
  ];
}

const roundTrip = (many: number): Figure => ({
  name: `window to engine and back with 20 rows, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(2),
  run: inElectron(async ({ shops }) => [
    { samples: await whileUnlocked(await shops.appFolder(people), (_, window) => roundTrips(window, many)) },
  ]),
});

const typing = (names: number): Figure => ({
  name: `key to painted rows, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(50),
  run: inElectron(async ({ shops }) => [
    { samples: await whileUnlocked(await shops.appFolder(people), (_, window) => keysToPaint(window, names)) },
  ]),
});

const memory: Figure = {
  name: `memory of all processes, unlocked, ${count(people)} people`,
  unit: 'MB',
  budget: atMost(320),
  run: inElectron(async ({ shops }) => {
    if (process.platform !== 'linux') return [];
    const folder = await shops.appFolder(people);
    const samples = await whileUnlocked(folder, async ({ electron }, window) => {
      await keysToPaint(window, 3); // nobody unlocks it to look at an empty screen
      await pause(2_500);
      return [memoryOf(electron.process().pid ?? 0)];
    });
    return [{ samples }];
  }),
};

export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] => [
  ...coldStarts(quick ? 3 : 10),
  roundTrip(quick ? 100 : 400),
  typing(quick ? 5 : 40),
  memory,
];
