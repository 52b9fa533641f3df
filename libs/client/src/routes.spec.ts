import { commands, type CommandDefinition } from '@handraise/contracts';
import { routes } from './routes';

describe('the table of routes', () => {
  it('is what the contract says: otherwise run node libs/client/generate-routes.mjs', () => {
    const definitions: readonly CommandDefinition[] = Object.values(commands);
    const expected = definitions.flatMap(({ id, http }) =>
      http ? [[id, [http.method, http.root ? http.path : `/api/v1${http.path}`]]] : [],
    );
    expect(routes).toEqual(Object.fromEntries(expected));
  });
});
