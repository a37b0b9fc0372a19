import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * The constants every bundle and every test is compiled with. `__TEST_BUILD__` is what lets a test driver pass debugging
 * switches and environment overrides, so a release must be compiled with `testBuild: false`: the code is then not there.
 *
 * @param {{ testBuild: boolean }} build
 */
export const defines = ({ testBuild }) => ({
  __TEST_BUILD__: JSON.stringify(testBuild),
  __APP_VERSION__: JSON.stringify(version),
});
