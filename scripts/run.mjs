/**
 * `npm start`, `npm test` and the other modes: node scripts/run.mjs MODE. Nothing has to be installed first. This file alone
 * must be readable by an old Node, to be able to say that it is too old; everything else is loaded after the check.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Thembeka needs Node 20.11 or newer, and this is Node ${process.versions.node}.`);
  console.error('Please install the current Node from nodejs.org and try again.');
  process.exit(1);
}

import('./bootstrap.mjs').then(({ bootstrap }) => bootstrap(process.argv.slice(2)));
