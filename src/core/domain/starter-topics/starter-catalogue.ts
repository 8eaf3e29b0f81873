import { CAREER_TOPICS } from './career.topics.ts';
import { COMMERCIAL_TOPICS } from './commercial.topics.ts';
import { LEADING_TOPICS } from './leading.topics.ts';
import { MAKING_TOPICS } from './making.topics.ts';
import { PROFESSION_TOPICS } from './profession.topics.ts';
import { STARTER_GROUPS, type StarterGroup, type StarterTopicRow } from './topic-row.ts';

/** A topic every new organisation begins with: a label of at most 60 characters and 2 to 6 other words people type. */
export type StarterTopic = {
  readonly slug: string;
  readonly label: string;
  readonly group: StarterGroup;
  readonly aliases: readonly string[];
};

const ROWS: Readonly<Record<StarterGroup, readonly StarterTopicRow[]>> = {
  ...LEADING_TOPICS,
  ...MAKING_TOPICS,
  ...PROFESSION_TOPICS,
  ...COMMERCIAL_TOPICS,
  ...CAREER_TOPICS,
};

/** The catalogue shipped with the bot, group by group, in the order a person would read it. */
export const STARTER_CATALOGUE: readonly StarterTopic[] = STARTER_GROUPS.flatMap((group) =>
  ROWS[group].map(([slug, label, aliases]) => ({ slug, label, group, aliases: aliases.split(', ') })),
);
