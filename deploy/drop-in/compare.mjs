// Runs Hive Gateway over the services of a running suite, with the supergraph that our gateway reads, and holds the
// answers of both to the sample queries beside each other, byte by byte.
//
// Usage: deploy/drop-in/compare [--state DIR]     (after ./yiding up --detach [--state DIR])
// Ends with 1 where an answer differs, with 3 where no suite runs.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const work = join(here, 'target');
const state = process.argv.slice(2);
const PATIENCE_SECONDS = 60;

const samples = join(root, 'samples/queries');
const queries = [
  join(root, 'deploy/local/src/main/resources/org/yiding/local/meeting-record.graphql'),
  ...readdirSync(samples).sort().map((file) => join(samples, file)),
];

function yiding(...words) {
  return execFileSync(join(root, 'yiding'), [...words, ...state], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The committed supergraph with the addresses of the suite that runs. */
function supergraph(services) {
  let sdl = readFileSync(join(root, 'deploy/composition/supergraph.graphql'), 'utf8');
  for (const [name, address] of Object.entries(services)) {
    sdl = sdl.replace(
      new RegExp(`(@join__graph\\(name: "${name}", url: )"[^"]*"`),
      `$1${JSON.stringify(`${address}/graphql`)}`);
  }
  const file = join(work, 'supergraph.graphql');
  writeFileSync(file, sdl);
  return file;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(address, child) {
  for (let i = 0; i < PATIENCE_SECONDS * 4 && child.exitCode === null; i++) {
    try {
      if ((await fetch(`${address}/readiness`)).ok) {
        return;
      }
    } catch {
      // not listening yet
    }
    await pause(250);
  }
  throw new Error(`Hive Gateway is not ready: see ${join(work, 'hive.log')}`);
}

/** The bytes of the answer's data, as they came. */
async function ask(address, query, token) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const body = await answer.text();
  const { errors } = JSON.parse(body);
  if (errors || !body.startsWith('{"data":') || !body.endsWith('}')) {
    throw new Error(`${address} answered ${answer.status}: ${body.slice(0, 500)}`);
  }
  return Buffer.from(body.slice('{"data":'.length, -1));
}

function firstDifference(ours, theirs) {
  let i = 0;
  while (i < ours.length && ours[i] === theirs[i]) {
    i++;
  }
  const around = (bytes) => bytes.subarray(Math.max(0, i - 60), i + 60).toString();
  return `at byte ${i}:\n      ours   ${around(ours)}\n      theirs ${around(theirs)}`;
}

async function compare(gateway, hive, token) {
  let differing = 0;
  for (const file of queries) {
    const name = basename(file);
    const query = readFileSync(file, 'utf8');
    const [ours, theirs] = [await ask(gateway, query, token), await ask(hive, query, token)];
    if (ours.equals(theirs)) {
      console.log(`  ${name}: ${ours.length} bytes of data, equal`);
    } else {
      differing++;
      console.log(`  ${name}: ${ours.length} bytes from ours, ${theirs.length} from theirs, differing ${firstDifference(ours, theirs)}`);
    }
  }
  return differing;
}

mkdirSync(work, { recursive: true });
const suite = JSON.parse(yiding('status', '--json'));
const token = yiding('token', 'reader').trim();
const port = await freePort();
const log = openSync(join(work, 'hive.log'), 'w');
const child = spawn(
  join(here, 'node_modules/.bin/hive-gateway'),
  ['supergraph', supergraph(suite.services), '-h', '127.0.0.1', '-p', String(port), '-c', join(here, 'gateway.config.mjs')],
  { cwd: here, stdio: ['ignore', log, log] });
try {
  const hive = `http://127.0.0.1:${port}`;
  await ready(hive, child);
  console.log(`Hive Gateway over ${Object.keys(suite.services).join(', ')}, beside ${suite.gateway}`);
  process.exitCode = (await compare(suite.gateway, `${hive}/graphql`, token)) === 0 ? 0 : 1;
} finally {
  child.kill();
}
