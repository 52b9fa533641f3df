import type { Message, Packet, Tier } from '@handraise/contracts';
import { languageName } from '@handraise/kernel';

/** What there is to know at the accept, already masked and redacted. */
export interface PacketInput {
  readonly customer: { readonly id: string; readonly name?: string; readonly tier: Tier; readonly locale?: string };
  readonly language: string;
  readonly intent: string;
  readonly topic: string;
  readonly risk: readonly string[];
  /** Left by the customer for a call back. */
  readonly contact?: string;
  readonly messages: readonly Message[];
}

/** What an agent knows before the first word, so that nobody has to repeat themselves. Pure. */
export function buildPacket(input: PacketInput): Packet {
  const tried = triedBy(input.messages);
  const parts = [input.messages.length > 0, input.intent !== 'other', input.customer.name !== undefined];
  return {
    version: 1,
    completeness: parts.filter(Boolean).length / parts.length,
    customer: input.customer,
    language: input.language,
    intent: input.intent,
    risk: [...input.risk],
    tried,
    facts: factsOf(input),
    brief: briefOf(input, tried),
    messages: [...input.messages],
  };
}

/** The articles that the assistant has cited. */
function triedBy(messages: readonly Message[]): string[] {
  const titles = messages.flatMap((message) => message.citations ?? []).map(({ title }) => title);
  return [...new Set(titles)];
}

function factsOf({ customer, messages, contact }: PacketInput): string[] {
  const written = messages.filter(({ author }) => author.kind === 'customer').length;
  return [
    `${customer.tier === 'vip' ? 'VIP customer' : 'Customer'}${customer.name === undefined ? ', not known by name' : ` ${customer.name}`}`,
    `${written} ${written === 1 ? 'message' : 'messages'} from the customer so far`,
    ...(contact === undefined ? [] : [`Asked to be called back: ${contact}`]),
  ];
}

/** A line or two on a telephone; the message itself stands below. */
const QUOTE_LENGTH = 160;

function briefOf({ topic, language, risk, messages }: PacketInput, tried: readonly string[]): string[] {
  const own = messages.filter(({ author }) => author.kind === 'customer').map(({ text }) => text);
  const [first, last] = [own[0], own.at(-1)];
  return [
    `About: ${topic.replaceAll('_', ' ')}, in ${languageName(language)}.`,
    ...(first === undefined
      ? ['The customer asked for a person before writing anything.']
      : [`It began with: “${shorten(first)}”`]),
    ...(last === undefined || last === first ? [] : [`Last: “${shorten(last)}”`]),
    tried.length === 0
      ? 'The assistant has not answered from an article.'
      : `Already answered from: ${tried.join('; ')}.`,
    ...(risk.length === 0 ? [] : [`Careful: ${risk.join(', ')}.`]),
  ];
}

const shorten = (text: string): string => (text.length <= QUOTE_LENGTH ? text : `${text.slice(0, QUOTE_LENGTH - 1)}…`);
