// Musubi as it is installed: the release build, a data folder on the disk that is meant, and a port
// of this machine alone.
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { start, stop } from './command.ts';

const root = resolve(import.meta.dirname, '../..');
const build = resolve(root, process.env['MUSUBI_BENCH_BUILD'] ?? 'build/release');

export class Installation {
  readonly folder: string;
  private child: ChildProcess | undefined;
  url = '';
  /** Of a PostgreSQL; empty: the file in the data folder. */
  database = '';

  constructor(folder = process.env['MUSUBI_BENCH_FOLDER'] ?? tmpdir()) {
    mkdirSync(folder, { recursive: true });
    this.folder = mkdtempSync(join(folder, 'musubi-bench-'));
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  get requests(): string {
    return join(this.folder, 'requests.tsv');
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /**
   * Fills the data folder. `requests` has those that hand in the drafts then, and after them those
   * that sign in to the accounts.
   */
  prepare(applications: number, drafts: number, accounts = 0): Promise<void> {
    const out = openSync(this.requests, 'w');
    const args = [this.data, ...[applications, drafts, accounts].map(String)];
    const child = spawn(join(build, 'bench/prepare_installation'), args, {
      stdio: ['ignore', out, 'inherit'],
      env: { ...process.env, MUSUBI_DATABASE: this.database },
    });
    return new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', (code) => {
        if (code === 0) done();
        else failed(new Error(`prepare_installation ended with ${code}`));
      });
    });
  }

  /** Of a draft that was handed in by itself. */
  skipFirstRequest(): void {
    const text = readFileSync(this.requests, 'utf8');
    writeFileSync(this.requests, text.slice(text.indexOf('\n') + 1));
  }

  async start(...args: string[]): Promise<void> {
    // All of the load comes from one address.
    const where = ['--port', '0', '--data', this.data, '--limit-factor', '1000'];
    const { child, found } = await start(
      join(build, 'server/app/musubi'),
      ['--share', root, 'serve', '--demo', ...where, ...args],
      /listening on (http:\/\/127\.0\.0\.1:\d+)/u,
      { MUSUBI_DATABASE: this.database },
    );
    this.child = child;
    this.url = found[1] ?? '';
  }

  async stop(): Promise<void> {
    if (this.child !== undefined) await stop(this.child);
    this.child = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
