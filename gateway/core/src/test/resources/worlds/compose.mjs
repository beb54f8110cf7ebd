// Composes each world's subgraphs into its supergraph.graphql, as any composition tool prints it.
// Run it where @theguild/federation-composition and graphql are installed: node compose.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const folder = process.argv[2];
for (const world of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const files = readdirSync(join(folder, world.name)).filter((file) => file !== 'supergraph.graphql').sort();
  const services = files.map((file) => ({
    name: file.replace('.graphql', ''),
    url: `http://${file.replace('.graphql', '')}.test/graphql`,
    typeDefs: parse(readFileSync(join(folder, world.name, file), 'utf8')),
  }));
  const result = composeServices(services);
  if (!result.supergraphSdl) {
    console.error(world.name, (result.errors ?? []).map((error) => error.message));
    process.exit(1);
  }
  writeFileSync(join(folder, world.name, 'supergraph.graphql'), result.supergraphSdl.trim() + '\n');
}
