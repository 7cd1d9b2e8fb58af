// How many applications a running installation has stored, as the database itself tells it.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Installation } from './installation.ts';

export async function stored(at: Installation): Promise<number> {
  const database = new DatabaseSync(join(at.data, 'musubi.db'), { readOnly: true });
  try {
    const row = database.prepare('select count(*) as number from applications').get();
    return Number(row?.['number']);
  } finally {
    database.close();
  }
}
