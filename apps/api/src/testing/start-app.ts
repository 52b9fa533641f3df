import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { BoardModule } from '../board/board.module';
import { flow } from '../app/app.module';
import { PagesModule } from '../pages/pages.module';
import { entities } from '../database/entities';

/** The whole server without demo and pages, on a database of its own or beside another node. */
export const startApp = (
  environment: Record<string, string> = {},
  database?: { readonly url: string },
): Promise<TestServer> =>
  startTestServer({
    imports: [...flow, BoardModule, PagesModule],
    entities,
    environment,
    ...(database ? { database } : {}),
  });
