// What the pages and `.env.example` say of themselves: each section is made from the code it describes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SETTING_DOCS } from '../src/app/config.ts';
import { AGREEMENT_TRANSITIONS } from '../src/core/domain/agreement/transitions.ts';
import { GOAL_TRANSITIONS } from '../src/core/domain/goal/transitions.ts';
import type { Transition } from '../src/core/domain/kernel/transition.ts';
import { PLAN_TRANSITIONS } from '../src/core/domain/pool/transitions.ts';
import { QUESTION_TRANSITIONS } from '../src/core/domain/question/transitions.ts';
import { RELATIONSHIP_TRANSITIONS } from '../src/core/domain/relationship/transitions.ts';
import { REQUEST_TRANSITIONS } from '../src/core/domain/request/transitions.ts';
import { SESSION_TRANSITIONS } from '../src/core/domain/session/transitions.ts';
import { commandsOf, createRegistry } from '../src/flows/index.ts';
import { NO_SOURCES } from '../src/flows/testing/view-cases/no-guides.fixture.ts';

type Rows = Readonly<Record<string, Transition<string, string>>>;

const MEASURED = path.join(import.meta.dirname, '../docs/measured.json');
const Measured = z.strictObject({
  machine: z.string(),
  rows: z.array(z.strictObject({ what: z.string(), aim: z.string(), measured: z.string() })),
});

type Sections = Readonly<Record<string, () => string>>;

/** The sections of each page, by the name that their marks carry. */
export const PAGES: Readonly<Record<string, Sections>> = {
  'README.md': { commands: commandTable, jobs: jobTable, settings: settingTable },
  'docs/lifecycles.md': {
    'request-states': () => stateDiagram('pending', REQUEST_TRANSITIONS),
    'relationship-states': () => stateDiagram('introduced', RELATIONSHIP_TRANSITIONS),
    'agreement-states': () => stateDiagram('draft', AGREEMENT_TRANSITIONS),
    'session-states': () => stateDiagram('proposed', SESSION_TRANSITIONS),
    'goal-states': () => stateDiagram('draft', GOAL_TRANSITIONS),
    'question-states': () => stateDiagram('open', QUESTION_TRANSITIONS),
    'plan-states': () => stateDiagram('asked', PLAN_TRANSITIONS),
  },
  'docs/performance.md': {
    measured: () => measuredTable(Measured.parse(JSON.parse(readFileSync(MEASURED, 'utf8')))),
  },
};

/** `.env.example`: every setting with its meaning, all of them commented out. */
export function envExample(): string {
  const head = [
    '# Copy to .env, fill in what you need, and start with: npx node --env-file=.env start.ts',
    '# Made by `npx node scripts/write-readme.ts` from src/app/config.ts.',
  ];
  const settings = SETTING_DOCS.flatMap(({ name, byDefault, meaning }) => [
    '',
    `# ${meaning.replaceAll('`', '')}`,
    `# ${name}=${quoted(byDefault)}`,
  ]);
  return `${[...head, ...settings].join('\n')}\n`;
}

/** Figures with the machine they come from; a sentence when there are none yet. */
export function measuredTable({ machine, rows }: z.infer<typeof Measured>): string {
  if (rows.length === 0) return 'Nothing has been measured for this version yet.';
  return [
    `Measured on ${machine}.`,
    '',
    table(
      ['What', 'Aim', 'Measured'],
      rows.map(({ what, aim, measured }) => [what, aim, measured]),
    ),
  ].join('\n');
}

/** Mermaid from a table of transitions, with the states that can be reached from `start`. */
export function stateDiagram(start: string, rows: Rows): string {
  const moves = Object.entries(rows).flatMap(([event, { from, to, by }]) =>
    from.map((state) => ({ state, to, label: `${event} (${by.join(', ')})` })),
  );
  const reached = reachedFrom(start, moves);
  const shown = moves.filter(({ state }) => reached.has(state));
  const final = [...reached].filter((state) => !shown.some((move) => move.state === state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[...reached].filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${idOf(state)}`),
    `  [*] --> ${idOf(start)}`,
    ...shown.map(({ state, to, label }) => `  ${idOf(state)} --> ${idOf(to)}: ${label}`),
    ...final.map((state) => `  ${idOf(state)} --> [*]`),
    '```',
  ].join('\n');
}

function reachedFrom(start: string, moves: readonly { readonly state: string; readonly to: string }[]): Set<string> {
  const reached = new Set([start]);
  // A set visits what is added while it is walked.
  for (const state of reached) for (const move of moves) if (move.state === state) reached.add(move.to);
  return reached;
}

const idOf = (state: string): string => state.replaceAll('-', '_');

function commandTable(): string {
  const commands = commandsOf(createRegistry(NO_SOURCES).flows);
  return table(
    ['Type', 'To', 'Also'],
    commands.map(({ verb, usage, summary, aliases = [] }) => [
      `\`${usage === undefined ? verb : `${verb} ${usage}`}\``,
      summary,
      aliases
        .filter((alias) => alias !== '')
        .map((alias) => `\`${alias}\``)
        .join(', '),
    ]),
  );
}

function jobTable(): string {
  const { jobs } = createRegistry(NO_SOURCES);
  return table(
    ['Job', 'Looks (UTC)'],
    jobs.map(({ name, cron }) => [`\`${name}\``, `\`${cron}\``]),
  );
}

function settingTable(): string {
  const rows = SETTING_DOCS.map(({ name, byDefault, meaning }) => [
    `\`${name}\``,
    byDefault === '' ? '' : `\`${byDefault}\``,
    meaning,
  ]);
  return table(['Setting', 'Default', 'Meaning'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const quoted = (value: string): string => (/\s/u.test(value) ? `"${value}"` : value);
