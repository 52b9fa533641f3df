/** The part of a cluster adapter that this is about; Socket.IO declares the first of them as protected. */
interface Publisher {
  doPublish(message: object): Promise<string>;
  serverCount(): Promise<number>;
}

/**
 * A node that knows of no other says nothing to them: each notice would cost a statement that nobody hears. Greetings, which
 * carry no data, are always said, and a node that starts greets first; what is lost in that moment its clients see as a
 * gap and ask for.
 */
export function quietWhileAlone<Adapter extends object>(create: (namespace: object) => Adapter) {
  // Socket.IO calls it with `new`, which an arrow function would refuse
  return function createQuietAdapter(namespace: object): Adapter {
    const adapter = create(namespace);
    const publisher = adapter as unknown as Publisher;
    const publish = publisher.doPublish.bind(publisher);
    publisher.doPublish = async (message) =>
      'data' in message && (await publisher.serverCount()) === 1 ? '' : publish(message);
    return adapter;
  };
}
