// Composes every scene with both tools, Apollo's and Hive's, each as it prints a supergraph.
// fed1/federation1.supergraph is what printSupergraphSdl of @apollo/federation 0.38 printed of the same subgraphs.
// Run it where @apollo/composition, @theguild/federation-composition and graphql are installed: node compose.cjs FOLDER [SCENE]
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { createRequire } = require('node:module');
const installed = createRequire(join(process.cwd(), 'package.json'));
const { parse } = installed('graphql');
const tools = {
  apollo: installed('@apollo/composition').composeServices,
  hive: installed('@theguild/federation-composition').composeServices,
};

const [folder, only] = process.argv.slice(2);
for (const scene of readdirSync(folder, { withFileTypes: true })) {
  if (!scene.isDirectory() || (only && scene.name !== only)) {
    continue;
  }
  const files = readdirSync(join(folder, scene.name)).filter((file) => file.endsWith('.graphql')).sort();
  const services = files.map((file) => ({
    name: file.replace('.graphql', ''),
    url: `http://${file.replace('.graphql', '')}.test/graphql`,
    typeDefs: parse(readFileSync(join(folder, scene.name, file), 'utf8')),
  }));
  for (const [tool, compose] of Object.entries(tools)) {
    const result = compose(services);
    if (result.supergraphSdl) {
      writeFileSync(join(folder, scene.name, `${tool}.supergraph`), result.supergraphSdl.trim() + '\n');
    } else {
      console.error(scene.name, tool, result.errors.map((error) => error.message).join('\n'));
      process.exitCode = 1;
    }
  }
}
