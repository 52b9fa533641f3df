import { Emitter } from '@socket.io/component-emitter';

/**
 * Socket.IO's packets as text: the build puts it in the place of `socket.io-parser`, because the contract is JSON and no
 * attachment is ever sent. A packet is its type, the namespace and a comma, the number of the ack, the data:
 * `2/customer,7["message:send",{…}]`.
 */
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;

interface Packet {
  readonly type: number;
  readonly nsp: string;
  /** Of the ack that is asked for, or given. */
  readonly id?: number;
  readonly data?: unknown;
}

export class Encoder {
  /** A list, because the library's other parsers may need several frames. */
  encode({ type, nsp, id = '', data }: Omit<Packet, 'id'> & { id?: number | '' }): string[] {
    return [`${type}${nsp},${id}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

export class Decoder extends Emitter<{ decoded: (packet: Packet) => void }, { decoded: (packet: Packet) => void }> {
  /** Throws at what is no packet: the manager then closes the connection and opens another. */
  add(text: string): void {
    const found = /^([0-6])(?:(\/[^,]*),?)?(\d*)(.*)$/s.exec(text);
    if (!found) throw new Error('no packet');
    const [, type, nsp = '/', id, data] = found;
    this.emit('decoded', {
      type: Number(type),
      nsp,
      ...(id ? { id: Number(id) } : {}),
      ...(data ? { data: JSON.parse(data) as unknown } : {}),
    });
  }

  /** Nothing is ever half read. */
  destroy(): void {}
}
