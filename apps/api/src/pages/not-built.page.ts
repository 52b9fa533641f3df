/** What stands in for a front end that was not built yet. `app` is one of ours, never from a request. */
export const notBuiltPage = (app: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Not built yet</title>
    <style>
      body { max-width: 36rem; margin: 20vh auto; padding: 0 24px; font: 16px/1.6 system-ui, sans-serif; }
      code { padding: 2px 6px; border: 1px solid; border-radius: 6px; }
    </style>
  </head>
  <body>
    <main>
      <h1>This page is not built yet</h1>
      <p>The server runs, but the files of <strong>${app}</strong> are missing. Run <code>npm run build</code>,
      then load this page again. The server need not be restarted.</p>
    </main>
  </body>
</html>
`;
