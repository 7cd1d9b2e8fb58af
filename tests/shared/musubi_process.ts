// Musubi as a process of its own, for the tests of the API and the journeys: started on a free port,
// ended politely or killed. Its end is looked at: a server that ended by itself, with another code
// than 0, or with a sanitizer's report fails its test, whatever it answered.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const startSeconds = 20;
// The server drains for up to 20 seconds before it ends.
const stopSeconds = 25;

const report = /(?:ERROR|WARNING): \w*Sanitizer|: runtime error: /u;

export class MusubiProcess {
  url = '';
  private readonly child: ChildProcess;
  private readonly lines: string[] = [];
  private isEnding = false;
  private closed: Promise<void> = Promise.resolve();

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  /** `args` come before `serve`'s own or name it; the environment is added to that of the tests. */
  static async start(args: string[], env: Record<string, string | undefined> = {}) {
    const binary = process.env['MUSUBI_BINARY'];
    if (binary === undefined) throw new Error('MUSUBI_BINARY must name the built `musubi` program');
    const all = { ...process.env, MUSUBI_TEST_MODE: '1', ...env };
    const started = new MusubiProcess(spawn(binary, args, { env: all }));
    try {
      started.url = await started.listening();
      return started;
    } catch (failure) {
      started.child.kill('SIGKILL');
      throw new Error(`the server did not start: ${String(failure)}\n${started.log}`);
    }
  }

  /** Everything that the server wrote so far, to either stream. */
  get log(): string {
    return this.lines.join('');
  }

  /** Ends politely; the exit code must be 0. */
  async stop(): Promise<void> {
    if (this.isEnding) return this.closed;
    const late = setTimeout(() => this.child.kill('SIGKILL'), stopSeconds * 1000);
    await this.end('SIGTERM').finally(() => clearTimeout(late));
    if (this.child.exitCode !== 0) throw this.badEnd('stopped');
  }

  /** Ends as by a failure of power, without a word to the process. */
  async kill(): Promise<void> {
    if (this.isEnding) return this.closed;
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.isEnding = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      throw this.badEnd('running');
    }
    // "close" and not "exit": the last lines of the log are read by then.
    this.closed = once(this.child, 'close').then(() => undefined);
    this.child.kill(signal);
    await this.closed;
    if (report.test(this.log)) throw this.badEnd(signal);
  }

  private badEnd(when: string): Error {
    const { exitCode, signalCode } = this.child;
    const at = this.log.search(report);
    const told = at < 0 ? this.log.slice(-2000) : this.log.slice(Math.max(0, at - 100), at + 6000);
    return new Error(`the server ended with ${exitCode ?? signalCode} (${when}):\n${told}`);
  }

  private listening(): Promise<string> {
    const { child, lines } = this;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no address in time')), startSeconds * 1000);
      const settle = (finish: () => void) => {
        clearTimeout(late);
        finish();
      };
      let isListening = false;
      const read = (chunk: Buffer) => {
        lines.push(chunk.toString());
        if (isListening) return;
        const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/u.exec(lines.join(''));
        isListening = found?.[1] !== undefined;
        if (isListening) settle(() => resolve(found?.[1] as string));
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('error', (error) => settle(() => reject(error)));
      child.once('exit', (code) => settle(() => reject(new Error(`ended with ${code}`))));
    });
  }
}
