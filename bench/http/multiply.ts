// Copies of stored applications until there are as many as asked for, with their audit entry, mail
// and outbox message, each under ids and secrets of its own, which fall anywhere in the indexes as
// real ones do. A million in about a minute, where handing them in would take twenty. The copies
// have no seal of the audit; names repeat.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const randomId = 'lower(hex(randomblob(13)))';
const randomHash = 'lower(hex(randomblob(32)))';

// `replaced`: what differs from the source in a copy; every other column is the same.
function copy(database: DatabaseSync, table: string, replaced: Record<string, string>): void {
  const found = database.prepare(`select name from pragma_table_info('${table}')`).all();
  const columns = found.map((row) => String(row['name']));
  const values = columns.map((name) => replaced[name] ?? `s.${name}`);
  const of = table === 'applications' ? 's.id = m.source' : `s.id = m.${table}_source`;
  const own = table === 'applications' ? 'application' : table;
  database.exec(
    `insert into ${table} (${columns.join(', ')})
     select ${values.join(', ')} from made m join ${table} s on ${of} order by m.${own}`,
  );
}

/** `data`: the folder of an installation that doesn't run, with some applications. */
export function multiplyTo(data: string, wanted: number): void {
  const path = join(data, 'musubi.db');
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    database.exec(
      `pragma cache_size = -2000000; pragma synchronous = off; pragma temp_store = memory;
       begin immediate;
       create temp table sources as
         select row_number() over (order by a.id) - 1 as number, a.id as source,
           m.id as mails_source, m.message as outbox_source, m.step as audit_source
         from applications a join mails m on m.application = a.id and m.message is not null;
       create temp table made as
         with recursive copies(number) as (
           select count(*) from applications
           union all select number + 1 from copies where number + 1 < ${wanted})
         select c.number, s.source, s.mails_source, s.outbox_source, s.audit_source,
           ${randomId} as application, ${randomId} as mails, ${randomId} as outbox,
           ${randomId} as audit
         from copies c join sources s on s.number = c.number % (select count(*) from sources)
         where c.number < ${wanted};`,
    );
    copy(database, 'applications', {
      id: 'm.application',
      receipt_number: "'SUCTION-2024-' || printf('%04d', m.number + 1)",
      secret_hash: randomHash,
      draft_hash: randomHash,
    });
    copy(database, 'outbox', { id: 'm.outbox', payload: `json_object('mail', m.mails)` });
    copy(database, 'audit', { id: 'm.audit', subject_id: 'm.application' });
    copy(database, 'mails', {
      id: 'm.mails',
      application: 'm.application',
      step: 'm.audit',
      message: 'm.outbox',
    });
    database.exec(
      `update receipt_counters set last_number = ${wanted};
       update course_calls set complete_count = (
         select count(*) from applications a where a.programme = course_calls.programme
         and a.course = course_calls.course and a.complete_at is not null
         and a.state = 'submitted' and a.decision in ('undecided', 'accepted'));
       commit`,
    );
    const row = database.prepare('select count(*) as number from applications').get();
    if (Number(row?.['number']) !== wanted) throw new Error(`${row?.['number']} were made`);
  } finally {
    database.close();
  }
}
