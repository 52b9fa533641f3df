import { Decoder, Encoder, PacketType } from './packets';

const read = (text: string): unknown[] => {
  const decoder = new Decoder();
  const packets: unknown[] = [];
  decoder.on('decoded', (packet) => packets.push(packet));
  decoder.add(text);
  return packets;
};
const nsp = '/customer';

describe('a packet', () => {
  it.each([
    ['0/customer,{"token":"t"}', { type: PacketType.CONNECT, nsp, data: { token: 't' } }],
    ['1/customer,', { type: PacketType.DISCONNECT, nsp }],
    ['2/customer,["typing",{}]', { type: PacketType.EVENT, nsp, data: ['typing', {}] }],
    [
      '2/customer,12["message:send",{"text":"1,2\\n3"}]',
      { type: 2, nsp, id: 12, data: ['message:send', { text: '1,2\n3' }] },
    ],
    ['3/customer,0[{"ok":true}]', { type: PacketType.ACK, nsp, id: 0, data: [{ ok: true }] }],
    ['4/customer,{"message":"no"}', { type: PacketType.CONNECT_ERROR, nsp, data: { message: 'no' } }],
  ])('is written and read: %s', (text, packet) => {
    expect(new Encoder().encode(packet)).toEqual([text]);
    expect(read(text)).toEqual([packet]);
  });

  it('without a namespace belongs to the root', () => {
    expect(read('0{"sid":"s"}')).toEqual([{ type: PacketType.CONNECT, nsp: '/', data: { sid: 's' } }]);
  });

  it('holds line separators and every other character', () => {
    const data = ['message:new', { text: '\u2028 "quoted" \\ 🎉 ‏مرحبا' }];
    const [text = ''] = new Encoder().encode({ type: PacketType.EVENT, nsp, data });
    expect(read(text)).toEqual([{ type: PacketType.EVENT, nsp, data }]);
  });

  it.each(['', 'x', '9/customer,', '2/customer,["half'])('is refused when it is none: %s', (text) => {
    expect(() => read(text)).toThrow();
  });
});
