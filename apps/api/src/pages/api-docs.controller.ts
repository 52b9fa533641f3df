import { createRequire } from 'node:module';
import path from 'node:path';
import { DomainError } from '@handraise/kernel';
import { DocumentedRoute } from '@handraise/platform';
import { Controller, Get, Param, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StaticFiles } from './static-files';

const viewer = path.dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json'));
/** All that the page loads; the package holds more, which nobody is given. */
const viewerFiles = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Handraise API</title>
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <main id="api"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
/** In a file of its own, because no script may stand in a page. */
const script =
  "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, docExpansion: 'list', validatorUrl: null });\n";

/** The API for readers: `/openapi.json` drawn by Swagger UI, from this server alone. */
@Controller()
export class ApiDocsController {
  constructor(private readonly files: StaticFiles) {}

  @DocumentedRoute({
    id: 'readApiDocs',
    summary: 'This document for readers.',
    path: '/docs',
    responses: { 302: { description: 'To the page, /docs/.' } },
  })
  @Redirect('/docs/')
  toDocs(): void {}

  @Get('/docs/*')
  read(@Res() reply: FastifyReply, @Param('*') file: string): void {
    if (file === '') return void reply.type('text/html; charset=utf-8').send(page);
    if (file === 'start.js') return void reply.type('text/javascript; charset=utf-8').send(script);
    if (!viewerFiles.has(file)) throw new DomainError('NOT_FOUND', 'There is no such file.');
    this.files.send(reply, '', file, viewer);
  }
}
