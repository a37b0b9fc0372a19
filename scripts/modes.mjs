/** What each mode of run.mjs does, once the packages are installed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './debian.mjs';
import { buildIfNeeded, launch, openApp, prepareElectron } from './electron.mjs';
import { cache, root } from './paths.mjs';
import { run } from './program.mjs';
import { reportFailure, say, step, stop } from './report.mjs';

/** Raised when what a practice register holds changes, so that one made before is not taken for a damaged one. */
const practiceFormat = 2;

/** @type {Record<string, (args: string[]) => Promise<number>>} each gives an exit code */
const modes = {
  async start() {
    await buildIfNeeded();
    const electron = await prepareElectron();
    say(hasDisplay ? 'Opening Thembeka.' : 'Opening Thembeka on a virtual screen, because there is no display here.');
    return openApp(electron).ended;
  },

  test: async () => (await import('./test.mjs')).testAll(),

  dev: async () => (await import('./dev.mjs')).dev(await prepareElectron()),

  async demo(args) {
    const { values } = parseArgs({
      args,
      options: { people: { type: 'string', default: '2000' }, window: { type: 'boolean', default: false } },
    });
    if (!/^[1-9]\d*$/.test(values.people)) stop('--people takes a number, for example: npm run demo -- --people 2000');
    await buildIfNeeded();
    const electron = await prepareElectron();
    // A folder for each size, so that asking for another one never throws away what was practised in the first.
    const base = join(cache, `practice-${practiceFormat}-${values.people}`);
    const env = { THEMBEKA_DEMO: values.people, THEMBEKA_FOLDER: base };
    await step('Building the practice shop', () => run(process.execPath, ['scripts/build.mjs', 'demo']));
    const made = await launch(process.execPath, ['dist/demo/demo.js', join(base, 'practice-register'), values.people])
      .ended;
    if (made !== 0) return made;
    if (hasDisplay || values.window) {
      say('Opening the practice shop. Its passphrase is shown where it asks for one.');
      return openApp(electron, env).ended;
    }
    say(
      'There is no display here, so the main job is done on a virtual one; pictures and the pack go to demo-output/.',
    );
    return launch(process.execPath, ['scripts/demo.mjs'], { env: { ...electron.env, ...env }, hasWindows: true }).ended;
  },

  bench: (args) => runTool('bench', args),
  battery: (args) => runTool('battery', args),
};

/** @param {'bench' | 'battery'} tool @param {string[]} args */
async function runTool(tool, args) {
  mustExist(`test/${tool}/${tool}.ts`);
  await buildIfNeeded();
  await step(`Building the ${tool}`, () => run(process.execPath, ['scripts/build.mjs', tool]));
  const electron = await prepareElectron();
  return runScript(`dist/${tool}/${tool}.js`, args, electron.env);
}

/** @param {string} script @param {string[]} args @param {Record<string, string>} env */
function runScript(script, args, env) {
  mustExist(script);
  return launch(process.execPath, [script, ...args], { env }).ended;
}

/** @param {string} script */
function mustExist(script) {
  if (!existsSync(join(root, script))) stop(`There is no ${script} in this copy of the project.`);
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const mode = Object.hasOwn(modes, name) ? modes[name] : undefined;
  process.exitCode = await (mode ?? stop(`Choose one of: ${Object.keys(modes).join(', ')}.`))(args);
} catch (error) {
  process.exitCode = reportFailure(error);
}
