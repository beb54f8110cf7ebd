// Hive Gateway in the place of ours: the services check the caller's token themselves, so it has to go on to them.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? undefined }),
  },
  landingPage: false,
  graphiql: false,
});
