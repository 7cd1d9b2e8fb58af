// How many applications a running installation has stored, as the database itself tells it.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { run } from './command.ts';
import type { Installation } from './installation.ts';

const count = 'select count(*) as number from applications';

export async function stored(at: Installation): Promise<number> {
  if (at.database !== '') return Number(await run('psql', ['-XAtc', count, at.database]));
  const database = new DatabaseSync(join(at.data, 'musubi.db'), { readOnly: true });
  try {
    const row = database.prepare(count).get();
    return Number(row?.['number']);
  } finally {
    database.close();
  }
}
