import { pick } from '../bench/random.ts';
import type { Action, Card, Node } from '../src/core/view/card.ts';
import type { Person } from './people.ts';

/** How readily a button is pressed, by the name of its flow's action or form; 1 is the usual. */
const URGES: Readonly<Record<string, number>> = {
  'home.show': 0.1,
  'help.show': 0.05,
  'linking.show': 0,
  'linking.code': 0,
  'linking.choose': 0,
  'joining.join': 20,
  'joining.leave': 0.004,
  'profile.part': 0.1,
  'finding.criteria': 0.1,
  'finding.dismiss': 0.2,
  'mentoring-request.ask': 8,
  'mentoring-request.offer': 2,
  'mentoring-request.accept': 6,
  'mentoring-request.decline': 1.2,
  'mentoring-request.ask-for-more': 0.7,
  'mentoring-request.withdraw': 0.2,
  'question.stop': 0.1,
  'agreement.show': 2,
  'agreement.sign': 8,
  'agreement.extend': 0.6,
  'session.propose': 6,
  'session.pick': 12,
  'session.move': 0.5,
  'session.cancel': 0.15,
  'session.repeat': 1.5,
  'session.sheet': 8,
  'session.missed': 0.6,
  'goal.draft': 4,
  'goal.agree': 10,
  'goal.drop': 0.1,
  'goal.achieve': 0.4,
  'check-in.on-track': 6,
  'check-in.stuck': 2,
  'check-in.done': 0.6,
  'check-in.stop': 0.1,
  'check-in.snooze-all': 0.2,
  'nudge.stop': 0.1,
  'course.met': 4,
  'course.fit': 8,
  'course.still-going': 5,
  'course.pause': 0.15,
  'planned-end.fix': 0.5,
  'planned-end.look-back': 8,
  'relationship.withdraw': 0.1,
  'availability.hide': 0.02,
  'availability.pause': 0.1,
  'availability.show-me': 4,
  'availability.resume': 2,
};

/** What people type when they come by themselves, the more often the earlier it stands. */
const WORDS: Readonly<Record<Person['part'], readonly string[]>> = {
  mentee: [
    'find',
    'sessions',
    'goals',
    'home',
    'agreement',
    'find leadership',
    'relationships',
    'requests',
    'resources',
    'tools',
    'pause 10 days',
  ],
  mentor: [
    'sessions',
    'requests',
    'home',
    'relationships',
    'goals',
    'agreement',
    'profile',
    'find mentees',
    'resources',
    'pause 10 days',
  ],
  both: ['find', 'sessions', 'requests', 'goals', 'home', 'agreement', 'profile', 'relationships', 'pause 10 days'],
};

export const wordsOf = ({ part, random }: Person): string => pick(random, WORDS[part], 1.7);

/** The button they press; null when none appeals to them. */
export function buttonFor(card: Card, { random }: Person): Action | null {
  const weighed = buttonsOn(card).map((action) => ({ action, weight: urgeFor(action) }));
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const { action, weight } of weighed) {
    left -= weight;
    if (left < 0) return action;
  }
  return null;
}

function urgeFor({ id, kind, style }: Action): number {
  if (kind === 'link') return 0;
  return URGES[id] ?? (style === 'danger' ? 0.1 : kind === 'openForm' ? 1.5 : 1);
}

function buttonsOn(card: Card): readonly Action[] {
  const inNode = (node: Node): readonly Action[] => {
    if (node.type === 'section') return node.nodes.flatMap(inNode);
    return node.type === 'list' ? node.items.flatMap(({ actions }) => actions ?? []) : [];
  };
  return [...card.body.flatMap(inNode), ...(card.actions ?? [])];
}
