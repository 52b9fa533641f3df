import { Configuration } from './configuration';

const database = { DATABASE_URL: 'postgresql://localhost/x', HANDRAISE_EMBEDDED_DB: '1' };

describe('the environment', () => {
  it('works without any variable but the database', () => {
    const configuration = Configuration.read(database);
    expect(configuration.env.PORT).toBe(3000);
    expect(configuration.demo).toBe(true);
    expect(configuration.simulatedAgents).toBe(true);
  });

  it('is no demo once a real service is named, unless asked for', () => {
    expect(Configuration.read({ ...database, OPENAI_API_KEY: 'k' }).demo).toBe(false);
    expect(Configuration.read({ ...database, OPENAI_API_KEY: 'k', DEMO: 'on' }).demo).toBe(true);
    expect(Configuration.read({ DATABASE_URL: 'postgresql://localhost/x' }).demo).toBe(false);
  });

  it('names all faults at once', () => {
    const read = () => Configuration.read({ ...database, PORT: 'eighty', WIDGET_SECRET: 'short', ROLES: 'api,cook' });
    expect(read).toThrow(/PORT: .*WIDGET_SECRET: .*ROLES/);
  });

  it('takes an empty variable as not given', () => {
    expect(Configuration.read({ ...database, PORT: '' }).env.PORT).toBe(3000);
  });
});
