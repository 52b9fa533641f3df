import { quietWhileAlone } from './alone';

const greeting = { type: 2 };
const notice = { type: 3, data: { packet: 'a message' } };

describe('a node of several', () => {
  const aNode = (nodes: number, acquaintedMs: number) => {
    const said: object[] = [];
    const create = quietWhileAlone(
      () => ({
        serverCount: () => Promise.resolve(nodes),
        doPublish: (message: object) => Promise.resolve(`${said.push(message)}`),
      }),
      acquaintedMs,
    );
    return { adapter: create({}), said };
  };
  const say = async ({ adapter, said }: ReturnType<typeof aNode>) => {
    await adapter.doPublish(greeting);
    await adapter.doPublish(notice);
    return said;
  };

  it('says everything as soon as it knows of another', async () => {
    expect(await say(aNode(2, -1))).toEqual([greeting, notice]);
  });

  it('only greets while it knows of none', async () => {
    expect(await say(aNode(1, -1))).toEqual([greeting]);
  });

  it('says everything until it must have heard of the others', async () => {
    expect(await say(aNode(1, 60_000))).toEqual([greeting, notice]);
  });

  it('is made with new, as Socket.IO does', () => {
    const create = quietWhileAlone(() => ({
      serverCount: () => Promise.resolve(1),
      doPublish: () => Promise.resolve(''),
    }));
    expect(Reflect.construct(create, [{}])).toHaveProperty('doPublish');
  });
});
