import { Socket } from './engine';

/** A browser's WebSocket, as far as the widget uses it. */
class FakeLink {
  static made: FakeLink[] = [];
  readonly sent: string[] = [];
  closed = false;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    FakeLink.made.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.closed = true;
    this.onclose?.();
  }
  hear(text: string): void {
    this.onmessage?.({ data: text });
  }
}

/** Pings every 5 s, and grants 4 s more. */
const HANDSHAKE = '0{"sid":"s","pingInterval":5000,"pingTimeout":4000,"maxPayload":1000000}';

function connect() {
  const said: string[] = [];
  const socket = new Socket('https://shop.example:8443/customer', { path: '/socket.io' });
  socket.on('open', () => said.push('open'));
  socket.on('data', (text) => said.push(`data ${text}`));
  socket.on('error', ({ message }) => said.push(`error: ${message}`));
  socket.on('close', (reason) => said.push(`close: ${reason}`));
  const link = FakeLink.made.at(-1);
  if (!link) throw new Error('no connection was made');
  return { socket, link, said };
}

describe('the connection', () => {
  let page: EventTarget;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    page = new EventTarget();
    Object.assign(globalThis, {
      WebSocket: FakeLink,
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    const none = { WebSocket: undefined, addEventListener: undefined, removeEventListener: undefined };
    Object.assign(globalThis, none);
  });

  it('speaks version 4 over a WebSocket to the server’s own origin', () => {
    const { socket, link, said } = connect();
    expect(link.address).toBe('wss://shop.example:8443/socket.io/?EIO=4&transport=websocket');
    link.hear(HANDSHAKE);
    link.hear('40/customer,{"sid":"1"}');
    socket.write('2/customer,["typing"]');
    expect(said).toEqual(['open', 'data 0/customer,{"sid":"1"}']);
    expect(link.sent).toEqual(['42/customer,["typing"]']);
  });

  it('answers every ping, and lives on as long as they come', () => {
    const { link, said } = connect();
    link.hear(HANDSHAKE);
    for (let ping = 0; ping < 4; ping += 1) {
      jest.advanceTimersByTime(8000);
      link.hear('2');
    }
    expect(link.sent).toEqual(['3', '3', '3', '3']);
    expect(said).toEqual(['open']);
  });

  it('ends when the server is silent for longer than it said', () => {
    const { link, said } = connect();
    link.hear(HANDSHAKE);
    jest.advanceTimersByTime(8999);
    expect(said).toEqual(['open']);
    jest.advanceTimersByTime(1);
    expect(said).toEqual(['open', 'close: ping timeout']);
    expect(link.closed).toBe(true);
  });

  it('ends at once when the browser says that the network is gone', () => {
    const { link, said } = connect();
    link.hear(HANDSHAKE);
    page.dispatchEvent(new Event('offline'));
    expect(said).toEqual(['open', 'close: transport close']);
  });

  it('is not trusted after a sleep in which the timers stood still', async () => {
    const { socket, link, said } = connect();
    link.hear(HANDSHAKE);
    expect(socket._hasPingExpired()).toBe(false);
    jest.setSystemTime(Date.now() + 60_000);
    expect(socket._hasPingExpired()).toBe(true);
    await Promise.resolve();
    expect(said).toEqual(['open', 'close: ping timeout']);
  });

  it.each([
    ['refused', (link: FakeLink) => link.onerror?.(), 'error: transport error'],
    ['cut before the handshake', (link: FakeLink) => link.onclose?.(), 'error: transport close'],
  ])('says an error, and no close, when it is %s', (_, happen, expected) => {
    const { link, said } = connect();
    happen(link);
    expect(said).toEqual([expected]);
  });

  it('says its end once, whoever ended it, and writes nothing after it', () => {
    const { socket, link, said } = connect();
    link.hear(HANDSHAKE);
    link.hear('1');
    socket.close();
    link.onerror?.();
    socket.write('2/customer,["late"]');
    expect(said).toEqual(['open', 'close: transport close']);
    expect(link.sent).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
