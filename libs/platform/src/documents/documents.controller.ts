import { Controller } from '@nestjs/common';
import { CommandRegistry } from '../commands/command-registry';
import { MethodDiscovery } from '../discovery';
import { asyncApi } from './asyncapi';
import { DOCUMENTED_ROUTE, DocumentedRoute, type RouteDescription } from './documented-route.decorator';
import { openApi } from './openapi';

const aDocument = (what: string) => ({
  200: { description: what, type: 'application/json', schema: { type: 'object' } },
});

/** The generated documents: what is served is what is written there. */
@Controller()
export class DocumentsController {
  private documents: { openApi: object; asyncApi: object } | undefined;

  constructor(
    private readonly registry: CommandRegistry,
    private readonly discovery: MethodDiscovery,
  ) {}

  @DocumentedRoute({
    id: 'readOpenApi',
    summary: 'This document.',
    path: '/openapi.json',
    responses: aDocument('OpenAPI 3.1.'),
  })
  readOpenApi(): object {
    return this.generated().openApi;
  }

  @DocumentedRoute({
    id: 'readAsyncApi',
    summary: 'The commands and notices of the sockets.',
    path: '/asyncapi.json',
    responses: aDocument('AsyncAPI 3.0.'),
  })
  readAsyncApi(): object {
    return this.generated().asyncApi;
  }

  /** Made when first asked for: by then every controller is there. */
  private generated(): { openApi: object; asyncApi: object } {
    const definitions = this.registry.all().map(({ definition }) => definition);
    const routes = this.discovery.find<RouteDescription>(DOCUMENTED_ROUTE).map(({ metadata }) => metadata);
    this.documents ??= { openApi: openApi(definitions, routes), asyncApi: asyncApi(definitions) };
    return this.documents;
  }
}
