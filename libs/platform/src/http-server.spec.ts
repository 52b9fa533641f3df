import { startTestServer, type TestServer } from './testing/test-server';

describe('the address of a caller', () => {
  let servers: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.close()));
    servers = [];
  });

  /** `/metrics` is open to this machine alone, so it tells which address the server believes. */
  const metricsThroughProxy = async (environment: Record<string, string>): Promise<number> => {
    const server = await startTestServer({ imports: [], environment });
    servers.push(server);
    const response = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    await response.text();
    return response.status;
  };

  it('is what a proxy on this machine says', async () => {
    expect(await metricsThroughProxy({})).toBe(403);
  });

  it('is the connection’s when TRUST_PROXY names other proxies', async () => {
    expect(await metricsThroughProxy({ TRUST_PROXY: '10.0.0.0/8' })).toBe(200);
    expect(await metricsThroughProxy({ TRUST_PROXY: '10.0.0.0/8,127.0.0.0/8' })).toBe(403);
  });
});
