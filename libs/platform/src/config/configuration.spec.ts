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
    expect(read).toThrow(/PORT: .*WIDGET_SECRET: .*ROLES: use api, worker/);
  });

  it('says what would be right', () => {
    const read = (variables: object) => () => Configuration.read({ ...database, ...variables });
    expect(read({ DEMO: 'yes' })).toThrow('The environment has a fault: DEMO: use on or off.');
    expect(read({ PAY_HOLD_SECONDS: '-1' })).toThrow('PAY_HOLD_SECONDS: use at least 0.');
    expect(read({ PAY_HOLD_SECONDS: 'a day' })).toThrow('PAY_HOLD_SECONDS: use a number.');
    expect(read({ METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN: use at least 16 characters (there are 5).');
    expect(() => Configuration.read({})).toThrow('DATABASE_URL: use an address such as postgresql://');
  });

  it('trusts proxies on this machine alone, unless others are named', () => {
    expect(Configuration.read(database).env.TRUST_PROXY).toEqual(['loopback']);
    expect(Configuration.read({ ...database, TRUST_PROXY: '10.0.0.0/8, fd00::/8,192.0.2.7' }).env.TRUST_PROXY).toEqual([
      '10.0.0.0/8',
      'fd00::/8',
      '192.0.2.7',
    ]);
    for (const wrong of ['everybody', '10.0.0.0/33', '10.0.0/8', 'true', '10.0.0.1/', '::1/129'])
      expect(() => Configuration.read({ ...database, TRUST_PROXY: wrong })).toThrow('TRUST_PROXY');
  });

  it('takes an empty variable as not given', () => {
    expect(Configuration.read({ ...database, PORT: '' }).env.PORT).toBe(3000);
  });
});
