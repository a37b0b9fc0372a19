import type Database from 'better-sqlite3';

// Plain SQL, forward only, one transaction each; frozen once released (a test holds their checksums).
const files = import.meta.glob<string>('../migrations/*.sql', { query: '?raw', import: 'default', eager: true });

export const migrations = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { number: Number(name.slice(0, 4)), name, sql };
  })
  .sort((a, b) => a.number - b.number);

export const newestMigration = migrations.at(-1)?.number ?? 0;

/** Brings a register to this version; each step is whole or not at all. */
export function migrate(db: Database.Database) {
  const from = Number(db.pragma('user_version', { simple: true }));
  for (const { number, sql } of migrations.filter((migration) => migration.number > from)) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version=${number}`);
    }).immediate();
  }
}
