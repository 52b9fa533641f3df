import { Controller, Get } from '@nestjs/common';
import { CommandRegistry } from '../commands/command-registry';
import { asyncApi } from './asyncapi';
import { openApi } from './openapi';

/** The generated documents: what is served is what is written there. */
@Controller()
export class DocumentsController {
  private documents: { openApi: object; asyncApi: object } | undefined;

  constructor(private readonly registry: CommandRegistry) {}

  @Get('/openapi.json')
  readOpenApi(): object {
    return this.generated().openApi;
  }

  @Get('/asyncapi.json')
  readAsyncApi(): object {
    return this.generated().asyncApi;
  }

  private generated(): { openApi: object; asyncApi: object } {
    const definitions = this.registry.all().map(({ definition }) => definition);
    this.documents ??= { openApi: openApi(definitions), asyncApi: asyncApi(definitions) };
    return this.documents;
  }
}
