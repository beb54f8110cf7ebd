// The token stays in this page: it is not kept when the page is closed.
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultEditorToolsVisibility: 'headers',
    defaultHeaders: JSON.stringify({ Authorization: 'Bearer PASTE-A-TOKEN-HERE' }, null, 2),
    shouldPersistHeaders: false,
    defaultQuery: '# Paste an access token into Headers below, then ask.\n{ __typename }\n',
  }),
);
