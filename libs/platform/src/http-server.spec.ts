import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

describe('what cannot be read as a request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [] });
  });
  afterAll(() => server.close());

  /** What is answered to these bytes, until the server ends the connection. */
  const answerTo = async (bytes: string) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    return { head, problem: JSON.parse(body) as unknown };
  };

  it.each([
    [
      'headers that are too large',
      `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'PAYLOAD_TOO_LARGE',
    ],
    ['another protocol', 'HELO mail.example.org\r\n\r\n', 400, 'VALIDATION_FAILED'],
  ])('is refused with a problem document: %s', async (_, bytes, status, code) => {
    const { head, problem } = await answerTo(bytes);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(problem).toMatchObject({ status, code, correlationId: expect.any(String) });
  });
});
