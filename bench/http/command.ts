// Running a program to its end, and starting one that stays; both die with this program.
import { spawn, type ChildProcess } from 'node:child_process';

export function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(parts).toString();
      if (code === 0) resolve(text);
      else reject(new Error(`${program} ended with ${code}: ${text.slice(-500)}`));
    });
  });
}

/** Waits until the program says a line that `sign` finds. */
export function start(
  program: string,
  args: string[],
  sign: RegExp,
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; found: RegExpExecArray }> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let text = '';
    let isStarted = false;
    const late = setTimeout(() => reject(new Error(`${program} said nothing: ${text}`)), 60_000);
    const read = (part: Buffer) => {
      if (isStarted) return; // what it says later is read and dropped
      text += part.toString();
      const found = sign.exec(text);
      if (found === null) return;
      isStarted = true;
      clearTimeout(late);
      resolve({ child, found });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${text}`)));
  });
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
