/** Compiled in by scripts/defines.mjs. In a release it is false, and what it guards is not in the bundle. */
declare const __TEST_BUILD__: boolean;
declare const __APP_VERSION__: string;
