import path from 'node:path';
import { FIRST_ADMIN_EMAIL, type Credentials } from '@handraise/identity';
import type { Configuration } from '@handraise/platform';
import { DEMO_PASSWORD, demoAgents } from '../demo/demo-people';

/** What the terminal is told of. */
export interface Welcome {
  readonly url: string;
  readonly configuration: Configuration;
  /** Only when they were made by this start. */
  readonly credentials: Credentials | undefined;
}

/** Says in the terminal what to open and how to log in. Written for people, so it is not part of the log. */
export function printWelcome(welcome: Welcome): void {
  process.stdout.write(`${welcomeText(welcome)}\n`);
}

/**
 * Apart from the printing, so that it can be read in a test. The password stands in it on the first start only.
 */
export function welcomeText({ url, configuration, credentials }: Welcome): string {
  const lines = [
    '',
    `  Handraise is ready at ${url}`,
    '',
    ...pages(url, configuration),
    '',
    ...admin(configuration, credentials),
    ...(configuration.demo ? ['', ...demo()] : []),
    '',
    row('Models', models(configuration)),
    row('Payouts', payouts(configuration)),
    '',
    '  Ctrl-C stops it.',
    '',
  ];
  return lines.join('\n');
}

const row = (label: string, text: string): string => `  ${label.padEnd(15)}${text}`;

const pages = (url: string, { demo }: Configuration): string[] => [
  ...(demo ? [row('Demo shop', `${url}/`)] : []),
  row('Agent app', `${url}/agent/`),
  row('Console', `${url}/console/`),
  row('API', `${url}/docs`),
];

function admin({ env }: Configuration, credentials: Credentials | undefined): string[] {
  const email = row('Admin', env.ADMIN_EMAIL ?? FIRST_ADMIN_EMAIL);
  if (env.ADMIN_PASSWORD !== undefined) return [email, row('', 'with the ADMIN_PASSWORD of the first start')];
  const file = path.join(env.DATA_DIR, 'credentials.json');
  if (credentials === undefined) return [email, row('', `password in ${file}`)];
  return [email, row('', `${credentials.password}   (shown once, kept in ${file})`)];
}

function demo(): string[] {
  const agents = demoAgents.map(({ email, languages }, index) =>
    row(index === 0 ? 'Demo agents' : '', `${email.padEnd(22)}${languages.map(({ code }) => code).join(', ')}`),
  );
  return [...agents, row('', `password for each: ${DEMO_PASSWORD}`)];
}

const models = ({ env }: Configuration): string =>
  env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined
    ? 'embedded: nothing leaves this machine'
    : `${env.OPENAI_MODEL} at ${env.OPENAI_BASE_URL ?? 'OpenAI'}; embedded ones where it is slow or down`;

const payouts = ({ env }: Configuration): string =>
  env.STRIPE_SECRET_KEY === undefined ? 'practice bank: no real money moves' : 'Stripe';
