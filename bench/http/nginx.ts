// The limit beside pages: nginx, as Debian builds it, with the same bytes as files, two workers and
// no log.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { stop } from './command.ts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

export class Nginx {
  private readonly folder = mkdtempSync(join(tmpdir(), 'musubi-bench-nginx-'));
  private child: ChildProcess | undefined;
  url = '';

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(pages: Map<string, string>): Promise<void> {
    const root = join(this.folder, 'root');
    mkdirSync(root, { recursive: true });
    for (const [name, text] of pages) writeFileSync(join(root, name), text);
    const port = await freePort();
    const config = join(this.folder, 'nginx.conf');
    writeFileSync(
      config,
      `daemon off; worker_processes 2; pid ${this.folder}/pid; error_log stderr;
       user root; events { worker_connections 1024; }
       http { access_log off; sendfile on; keepalive_requests 1000000; default_type text/html;
         client_body_temp_path ${this.folder}; proxy_temp_path ${this.folder};
         fastcgi_temp_path ${this.folder}; uwsgi_temp_path ${this.folder};
         scgi_temp_path ${this.folder};
         server { listen 127.0.0.1:${port}; root ${root}; } }`,
    );
    this.child = spawn('/usr/sbin/nginx', ['-c', config], { stdio: 'inherit' });
    process.once('exit', () => this.child?.kill('SIGKILL'));
    this.url = `http://127.0.0.1:${port}`;
    for (let i = 0; i < 100; ++i) {
      const answer = await fetch(this.url + '/').catch(() => undefined);
      if (answer !== undefined) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error('nginx did not answer');
  }

  async remove(): Promise<void> {
    if (this.child !== undefined) await stop(this.child);
    rmSync(this.folder, { recursive: true });
  }
}
