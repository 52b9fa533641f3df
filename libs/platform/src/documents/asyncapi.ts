import { notices, type CommandDefinition, type Namespace } from '@handraise/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};
const key = (...parts: string[]): string => parts.join('_').replaceAll(/[^A-Za-z0-9]/g, '_');

/** AsyncAPI 3.0 of all socket commands and notices, a channel per namespace. */
export function asyncApi(definitions: readonly CommandDefinition[]): Json {
  const namespaces: Namespace[] = ['customer', 'agent', 'admin'];
  const channels = namespaces.map((namespace) => channel(namespace, definitions));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Handraise over Socket.IO',
      version: '1',
      description:
        'Commands are acked with {ok, data} or {ok, error: {code, message}}. Notices carry committed facts only. Messages that ' +
        'were sent at the same time may arrive in another order than that of their seq: order them by seq; who sees a gap ' +
        'waits a moment for what is missing, then asks for it (conversation:resume, or GET …/messages?after=).',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels.map(({ namespace, document }) => [namespace, document])),
    operations: Object.assign({}, ...channels.map(({ operations }) => operations)) as Json,
  };
}

function channel(namespace: Namespace, definitions: readonly CommandDefinition[]) {
  const commands = definitions.flatMap((definition) =>
    definition.socket?.namespaces.includes(namespace) ? [{ definition, event: definition.socket.event }] : [],
  );
  const said = Object.entries(notices).filter(([, { namespaces }]) =>
    (namespaces as readonly string[]).includes(namespace),
  );
  const messages: Record<string, Json> = {};
  const operations: Record<string, Json> = {};
  for (const { definition, event } of commands) {
    const [request, reply] = [key('command', event), key('ack', event)];
    messages[request] = { name: event, summary: definition.summary, payload: schemaOf(definition.input, 'input') };
    messages[reply] = { name: `${event} (ack)`, payload: ackOf(definition) };
    operations[key(namespace, 'receive', event)] = {
      action: 'receive',
      channel: { $ref: `#/channels/${namespace}` },
      messages: [{ $ref: `#/channels/${namespace}/messages/${request}` }],
      reply: {
        channel: { $ref: `#/channels/${namespace}` },
        messages: [{ $ref: `#/channels/${namespace}/messages/${reply}` }],
      },
    };
  }
  for (const [name, { summary, payload }] of said) {
    messages[key('notice', name)] = { name, summary, payload: schemaOf(payload, 'output') };
    operations[key(namespace, 'send', name)] = {
      action: 'send',
      channel: { $ref: `#/channels/${namespace}` },
      messages: [{ $ref: `#/channels/${namespace}/messages/${key('notice', name)}` }],
    };
  }
  return { namespace, document: { address: `/${namespace}`, messages }, operations };
}

const ackOf = (definition: CommandDefinition): Json => ({
  oneOf: [
    {
      type: 'object',
      properties: { ok: { const: true }, data: schemaOf(definition.result, 'output') },
      required: ['ok', 'data'],
    },
    {
      type: 'object',
      properties: {
        ok: { const: false },
        error: {
          type: 'object',
          properties: { code: { type: 'string' }, message: { type: 'string' } },
          required: ['code', 'message'],
        },
      },
      required: ['ok', 'error'],
    },
  ],
});
