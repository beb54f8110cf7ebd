// Composes the subgraphs' committed schemas into supergraph.graphql, the one file the gateway reads.
// The header names the SHA-256 of every input and of the body, so that a test without Node sees a stale file.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

// The addresses are those of the local suite; every deployment sets its own at the gateway.
const subgraphs = [
  { name: 'meeting', url: 'http://127.0.0.1:8081/graphql', schema: 'meeting-service/app/schema.graphql' },
  { name: 'regulation', url: 'http://127.0.0.1:8082/graphql', schema: 'regulation-service/app/schema.graphql' },
  { name: 'directory', url: 'http://127.0.0.1:8083/graphql', schema: 'directory-service/app/schema.graphql' },
];

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

const inputs = subgraphs.map((subgraph) => {
  const sdl = readFileSync(join(root, subgraph.schema), 'utf8');
  return { ...subgraph, sdl, hash: sha256(sdl) };
});

const result = composeServices(inputs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
if (!result.supergraphSdl) {
  for (const error of result.errors ?? []) {
    console.error(`${error.extensions?.code ?? 'ERROR'}: ${error.message}`);
  }
  process.exit(1);
}

const body = result.supergraphSdl.trim() + '\n';
const header = [
  '# Composed by ./yiding compose from the subgraph schemas below. Do not edit.',
  ...inputs.map(({ schema, hash }) => `# input ${schema} sha256:${hash}`),
  `# body sha256:${sha256(body)}`,
  '',
].join('\n');
writeFileSync(join(here, 'supergraph.graphql'), header + body);
console.log(`supergraph.graphql: ${inputs.length} subgraphs, ${body.split('\n').length} lines`);
