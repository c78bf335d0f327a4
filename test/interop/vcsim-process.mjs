/**
 * Starts and ends one simulator process. Plain JavaScript, so that the demo can use it with nothing but Node.
 *
 * The process holds our end of its standard input: when this process ends, however it ends, so does the
 * simulator, and it takes its files with it.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

const startTimeoutMs = 30_000;
const stopTimeoutMs = 10_000;
const deathNoticeMs = 2_000;
const complaintLimit = 20_000;

/**
 * @param {string} binary
 * @param {readonly string[]} flags
 * @returns {Promise<import('./vcsim-process.mjs').VcsimProcess>}
 */
export async function startVcsimProcess(binary, flags) {
  const child = spawn(binary, flags, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (chunk) => (complaints = (complaints + chunk).slice(-complaintLimit)));
  child.stdin.on('error', () => {}); // it has ended; `ended` below says how
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('close', (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  let alive = true;
  void ended.then(() => (alive = false));

  const death = async () => new Error(`The simulator ${await ended}.\n${firstLines(complaints)}`);
  const ready = await Promise.race([readyLine(child), ended.then(() => undefined)]);
  if (ready === undefined) {
    child.kill('SIGKILL');
    throw await death();
  }

  // It removes its own files, but for a death that it could not see coming.
  void ended.then(() => rm(ready.directory, { recursive: true, force: true }));

  return {
    ...ready,
    pid: child.pid,
    async control(path, body) {
      const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      let response;
      try {
        response = await fetch(ready.controlUrl + path, options);
      } catch (error) {
        // A dying process closes its sockets a moment before we hear of its end.
        if (await Promise.race([ended, delay(deathNoticeMs, undefined, { ref: false })])) throw await death();
        throw error;
      }
      const answer = await response.json();
      if (!response.ok) throw new Error(`The simulator refused ${path}: ${answer.error}`);
      return answer;
    },
    async stop() {
      if (!alive) throw await death();
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      const how = await ended;
      clearTimeout(timer);
      if (how !== 'ended with 0') throw await death();
    },
  };
}

/** The JSON of the first line on standard output, or undefined when none comes in time. */
function readyLine(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), startTimeoutMs);
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(timer);
      resolve(JSON.parse(line));
    });
    child.once('close', () => clearTimeout(timer));
  });
}

/** Go prints the cause of a death first and thousands of lines of stack after it. */
function firstLines(text) {
  return text.split('\n').slice(0, 30).join('\n');
}
