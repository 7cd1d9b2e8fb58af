// A PostgreSQL of its own, as Debian installs it, in a folder that goes again: durable, with the
// settings that it has from initdb but for the memory and the connections that the runs need.
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { run, start, stop } from './command.ts';

const debian = '/usr/lib/postgresql';
const isRoot = userInfo().uid === 0;

function programs(): string {
  const newest = readdirSync(debian)
    .map(Number)
    .sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error('install postgresql: there is none in ' + debian);
  return join(debian, String(newest), 'bin');
}

// PostgreSQL refuses to run as root.
function asPostgres(program: string, args: string[]): [string, string[]] {
  return isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];
}

export class Cluster {
  readonly folder: string;
  readonly user = isRoot ? 'postgres' : userInfo().username;
  private child: ChildProcess | undefined;

  constructor(folder = process.env['MUSUBI_BENCH_FOLDER'] ?? tmpdir()) {
    this.folder = mkdtempSync(join(folder, 'musubi-bench-postgresql-'));
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(): Promise<void> {
    if (isRoot) {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (what) => Number(await run('id', [what, 'postgres']))),
      );
      chownSync(this.folder, uid as number, gid as number);
    }
    const data = join(this.folder, 'data');
    const words = ['-D', data, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    await run(...asPostgres(join(programs(), 'initdb'), words));
    const settings = {
      listen_addresses: '',
      unix_socket_directories: this.folder,
      max_connections: '600',
      shared_buffers: '512MB',
      synchronous_commit: 'on',
      fsync: 'on',
    };
    const { child } = await start(
      ...asPostgres(join(programs(), 'postgres'), [
        '-D',
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ]),
      /ready to accept connections/u,
    );
    this.child = child;
  }

  program(name: string): string {
    return join(programs(), name);
  }

  /** For programs that libpq connects. */
  get environment(): Record<string, string> {
    return { PGHOST: this.folder, PGUSER: this.user, PGDATABASE: 'postgres' };
  }

  async sql(text: string, database = 'postgres'): Promise<string> {
    const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', text];
    return run(this.program('psql'), args, this.environment);
  }

  /** A database as Musubi wants it, by its URL. */
  async makeDatabase(name: string): Promise<string> {
    await this.sql(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
    return `postgresql://${this.user}@/${name}?host=${this.folder}`;
  }

  async remove(): Promise<void> {
    if (this.child !== undefined) await stop(this.child);
    rmSync(this.folder, { recursive: true });
  }
}
