import { sayMoney } from '@handraise/kernel';
import type { AgentPersona } from '../people/agent-cast';
import type { Fact, Journal } from './journal';

/** The part of a terminal that is used, so that tests may stand in for it. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Slow enough to read, fast enough to look alive. */
const REDRAW_MS = 400;
const LAST_LINES = 12;

/** The market live: one screen that is drawn anew in a terminal, plain lines elsewhere. Returns the way to end it. */
export function showMarket(journal: Journal, agents: readonly AgentPersona[], output: Output): () => void {
  if (!output.isTTY) {
    journal.listen((fact, atMs) => {
      const line = lineOf(fact);
      if (line) output.write(`${clock(atMs)}  ${line}\n`);
    });
    return () => undefined;
  }
  const recent: string[] = [];
  journal.listen((fact, atMs) => {
    const line = lineOf(fact);
    if (line) recent.push(`${clock(atMs)}  ${line}`);
    if (recent.length > LAST_LINES) recent.shift();
  });
  const draw = (): void => {
    const width = (output.columns || 100) - 1;
    const lines = [...summary(journal), '', ...agents.map((agent) => agentLine(journal, agent)), '', ...recent];
    output.write(`\u001b[H\u001b[J${lines.map((line) => line.slice(0, width)).join('\n')}\n`);
  };
  const timer = setInterval(draw, REDRAW_MS);
  return () => {
    clearInterval(timer);
    draw();
  };
}

function summary(journal: Journal): string[] {
  const came = journal.all('came').length;
  const over = journal.all('ended');
  const asked = new Set(journal.all('asked_for_person').map(({ customer }) => customer));
  const served = new Set(journal.all('got_person').map(({ customer }) => customer));
  const finished = new Set(over.map(({ customer }) => customer));
  const waiting = [...asked].filter((customer) => !served.has(customer) && !finished.has(customer)).length;
  const withPerson = [...served].filter((customer) => !finished.has(customer)).length;
  return [
    `Handraise market   ${clock(journal.elapsedMs())}`,
    '',
    `customers ${came}   with the assistant ${came - over.length - waiting - withPerson}   waiting ${waiting}   with a person ${withPerson}   done ${over.length}`,
  ];
}

function agentLine(journal: Journal, { name, habit, application }: AgentPersona): string {
  const offers = journal.all('offered').filter(({ agent }) => agent === name).length;
  const paid = journal.all('resolved').filter(({ agent }) => agent === name);
  const earnedMinor = paid.reduce((total, one) => total + one.earnedMinor, 0);
  const earned = paid[0] ? sayMoney({ amountMinor: earnedMinor, currency: paid[0].currency }) : '0';
  const spoken = application.languages.map(({ code }) => code).join(' ');
  return `${name.padEnd(13)}${habit.padEnd(8)}${spoken.padEnd(10)}offers ${String(offers).padEnd(4)}resolved ${String(paid.length).padEnd(4)}earned ${earned}`;
}

const clock = (ms: number): string =>
  `${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One fact in words; undefined for what would only fill the screen. */
export function lineOf(fact: Fact): string | undefined {
  if (fact.kind === 'came')
    return `${fact.customer} comes: ${fact.temper.replaceAll('_', ' ')}, ${fact.language}${fact.tier === 'vip' ? ', VIP' : ''}`;
  if (fact.kind === 'answered')
    return `${fact.customer} is answered by the assistant in ${inSeconds(fact.ms)}${fact.cited ? ', with a source' : ', without one'}`;
  if (fact.kind === 'asked_for_person') return `${fact.customer} wants a person`;
  if (fact.kind === 'got_person')
    return `${fact.customer} has a person after ${inSeconds(fact.ms)}${fact.simulated ? ' (practice agent)' : ''}`;
  if (fact.kind === 'rated') return `${fact.customer} rates ${'★'.repeat(fact.score)}`;
  if (fact.kind === 'ended') return `${fact.customer}: ${fact.end.replaceAll('_', ' ')}`;
  if (fact.kind === 'offered') return `${fact.agent} is offered ${fact.offer.topic} for ${amount(fact.offer.quote)}`;
  if (fact.kind === 'offer_answered') return fact.answer === 'accepted' ? undefined : `${fact.agent}: ${fact.answer}`;
  if (fact.kind === 'offer_gone') return `${fact.agent}: the offer is gone (${fact.reason})`;
  if (fact.kind === 'dropped_out') return `${fact.agent} loses the connection in the middle of a session`;
  if (fact.kind === 'resolved')
    return `${fact.agent} earns ${amount({ totalMinor: fact.earnedMinor, currency: fact.currency })}`;
  if (fact.kind === 'faltered') return `${fact.who}: ${fact.error}`;
  if (fact.kind === 'broke') return `BROKEN ${fact.invariant}: ${fact.detail}`;
  return undefined;
}

const amount = ({ totalMinor, currency }: { totalMinor: number; currency: string }): string =>
  sayMoney({ amountMinor: totalMinor, currency });
