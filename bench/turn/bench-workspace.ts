/** What the processes of the benchmark agree on: a workspace, its secrets and its people, by number. */
export const SIGNING_SECRET = 'signing-secret-of-the-benchmark';
export const BOT_TOKEN = 'xoxb-token-of-the-benchmark';
export const WORKSPACE = 'T0BENCH';
export const SLACK_PATH = '/slack/events';

const ZONES = ['Europe/London', 'Europe/Lisbon', 'America/New_York', 'Asia/Singapore', 'Africa/Lagos'] as const;
const FIRST_NAMES = ['Ada', 'Bela', 'Chidi', 'Dana', 'Emre', 'Farah', 'Goran', 'Hana', 'Imani', 'Jonas'] as const;
const LAST_NAMES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Rowan'] as const;

export type BenchPerson = {
  readonly slackId: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
};

export function person(number: number): BenchPerson {
  const name = `${at(FIRST_NAMES, number)} ${at(LAST_NAMES, Math.floor(number / FIRST_NAMES.length))} ${number}`;
  return {
    slackId: `U0${String(number).padStart(6, '0')}`,
    name,
    email: `person.${number}@example.org`,
    zone: at(ZONES, number),
    locale: 'en-GB',
  };
}

export const personWith = (slackId: string): BenchPerson => person(Number(slackId.slice(2)));

/** The element at `index`, counted round and round. */
export function at<Element>(elements: readonly [Element, ...Element[]], index: number): Element {
  return elements[index % elements.length] ?? elements[0];
}
