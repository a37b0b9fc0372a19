/**
 * The independent reader: @journeyapps/sqlcipher opens the register with the SQLCipher project's own code, which proves that the
 * file is standard and nobody is locked in. Compiled on demand; the app itself never uses it.
 *
 *   node scripts/sqlcipher.mjs      compiles it where needed and prints the folder to `require`
 */
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, packagesForOpenssl, packagesToCompile } from './debian.mjs';
import { buildAddon, versionOf } from './native.mjs';
import { cache, modules } from './paths.mjs';
import { step } from './report.mjs';

const name = '@journeyapps/sqlcipher';

/** What its JavaScript loads the compiled part with. */
const loader = ['bindings', 'file-uri-to-path'].map((part) => join('node_modules', part));

/** npm leaves it out on Windows, for which it has no sources. */
export const isSqlcipherHere = () => process.platform === 'linux' && existsSync(join(modules, name));

/** A folder `require` accepts as it is, outside node_modules so that `npm ci` does not cost another minute. */
export const sqlcipherFolder = () => join(cache, `sqlcipher-${versionOf(name)}-${process.platform}-${process.arch}`);

export const packagesForSqlcipher = () =>
  existsSync(sqlcipherFolder()) ? [] : [...packagesToCompile(), ...packagesForOpenssl()];

/** @returns {Promise<string>} the folder */
export async function sqlcipher() {
  const target = sqlcipherFolder();
  if (existsSync(target)) return target;
  await installPackages(packagesForSqlcipher());
  const addon = {
    name,
    parts: ['deps', 'src', 'lib'],
    needs: ['node-addon-api', 'bindings', 'file-uri-to-path'],
  };
  await step('Compiling SQLCipher, the independent reader (once, about a minute)', () =>
    buildAddon(addon, (folder) => {
      const kept = join(folder, 'kept');
      for (const part of ['package.json', 'lib', 'build/Release/node_sqlite3.node', ...loader]) {
        cpSync(join(folder, part), join(kept, part), { recursive: true });
      }
      if (!existsSync(target)) renameSync(kept, target);
    }),
  );
  return target;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await sqlcipher());
