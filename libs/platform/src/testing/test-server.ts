import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@handraise/testing';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Configuration } from '../config/configuration';
import { createDataSource, type EntityClass } from '../database/data-source';
import { EventRelay } from '../events/event-relay';
import { createHttpServer } from '../http-server';
import { PlatformModule } from '../platform.module';

interface Settings {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly entities?: readonly EntityClass[];
  readonly providers?: readonly Type[];
  readonly controllers?: readonly Type[];
  readonly environment?: Record<string, string>;
  /** Another server's database, for tests with two nodes. */
  readonly database?: { readonly url: string };
}

/** A running server of a test. */
export interface TestServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  /** What Fastify serves: `GET /health/live`, with parameters as `:name`. */
  readonly routes: ReadonlySet<string>;
  get<Service>(type: Type<Service>): Service;
  /** Resolves when all events published so far have been handled. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

@Module({})
class TestRootModule {}

/** Boots real libraries on a database of their own, listening on a free loopback port. */
export async function startTestServer(settings: Settings): Promise<TestServer> {
  const own = settings.database === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = settings.database?.url ?? own?.url ?? '';
  const configuration = Configuration.read({
    DATABASE_URL: databaseUrl,
    HANDRAISE_ALONE: settings.database === undefined ? '1' : '',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    ...settings.environment,
  });
  const dataSource = await createDataSource({
    url: databaseUrl,
    entities: settings.entities ?? [],
    poolSize: 8,
  }).initialize();
  const root: DynamicModule = {
    module: TestRootModule,
    imports: [PlatformModule.forRoot(configuration, dataSource), ...settings.imports],
    providers: [...(settings.providers ?? [])],
    controllers: [...(settings.controllers ?? [])],
  };
  const app = await createHttpServer(root, configuration);
  const routes = recordRoutes(app);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    await dataSource.destroy();
    await own?.drop();
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    routes,
    get: (type) => app.get(type, { strict: false }),
    settled: () => app.get(EventRelay).idle(),
    close: async () => {
      await app.close();
      await dataSource.destroy();
      await own?.drop();
    },
  };
}

/** Nest adds its routes when the server starts, so a hook that is set before hears of all of them. */
function recordRoutes(app: NestFastifyApplication): Set<string> {
  const routes = new Set<string>();
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat()) routes.add(`${name} ${url}`);
  });
  return routes;
}
