/** The part of a cluster adapter that this is about; Socket.IO declares the first of them as protected. */
interface Publisher {
  doPublish(message: object): Promise<string>;
  serverCount(): Promise<number>;
}

/** Three of the adapter's heartbeats (5 s): by then every other node has been heard. */
const ACQUAINTED_MS = 15_000;

/**
 * A node that knows of no other says nothing to them: each notice would cost a statement that nobody hears. Greetings, which
 * carry no data, are always said: a node that starts is known to the others with its first one, and says everything until it
 * must have heard of them.
 */
export function quietWhileAlone<Adapter extends object>(
  create: (namespace: object) => Adapter,
  acquaintedMs = ACQUAINTED_MS,
) {
  // Socket.IO calls it with `new`, which an arrow function would refuse
  return function createQuietAdapter(namespace: object): Adapter {
    const adapter = create(namespace);
    const publisher = adapter as unknown as Publisher;
    const publish = publisher.doPublish.bind(publisher);
    const acquaintedAt = performance.now() + acquaintedMs;
    const isAlone = async () => performance.now() > acquaintedAt && (await publisher.serverCount()) === 1;
    publisher.doPublish = async (message) => ('data' in message && (await isAlone()) ? '' : publish(message));
    return adapter;
  };
}
