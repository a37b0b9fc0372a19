import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where this run keeps things and where it takes its pages from. */
export interface Places {
  /** The register's own folder. */
  register: string;
  /** A register of invented people, in a folder of its own, so that practice never touches a real one. */
  practice: boolean;
  /** Main's view of the built app. */
  pages: string;
  preload: string;
  engine: string;
  driver: string | null;
  /** In development alone: pages come fresh from here. */
  devAddress: string | null;
}

/** An override could point at anyone's code: a release has none, and an installed test build obeys none. */
const override = (value: string | undefined) => (app.isPackaged ? null : value || null);

/** Also moves the browser's own profile, by which the computer tells one running register from another. */
export function settlePlaces(): Places {
  const practice =
    app.commandLine.hasSwitch('practice') || (__TEST_BUILD__ && Boolean(override(process.env.THEMBEKA_DEMO)));
  const base = (__TEST_BUILD__ ? override(process.env.THEMBEKA_FOLDER) : null) ?? app.getPath('userData');
  const profile = join(base, practice ? 'practice-profile' : 'profile');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  const here = import.meta.dirname;
  return {
    register: join(base, practice ? 'practice-register' : 'register'),
    practice,
    pages: join(here, '..', 'renderer'),
    preload: join(here, 'preload.cjs'),
    engine: join(here, 'engine.js'),
    driver: __TEST_BUILD__ ? override(process.env.THEMBEKA_DRIVER) : null,
    devAddress: __TEST_BUILD__ ? override(process.env.THEMBEKA_DEV_URL) : null,
  };
}
