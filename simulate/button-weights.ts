import { pick } from '../bench/random.ts';
import type { Action, Card, Node } from '../src/core/domain/view/card.ts';
import type { Person } from './people.ts';

/** How readily a button is pressed, by the name of its flow's action or form; 1 is the usual. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'home.show': 0.1,
  'help.show': 0.05,
  'linking.show': 0,
  'linking.code': 0,
  'linking.choose': 0,
  'joining.join': 20,
  'joining.leave': 0.004,
  'profile.part': 0.1,
  'finding.criteria': 0.1,
  'finding.view': 3,
  'finding.page': 0.3,
  'guide.offer': 0.3,
  'guide.turn': 0.3,
  'profile.show': 0.5,
  'profile.about': 0.7,
  'profile.work': 0.7,
  'question.ask': 0.5,
  'finding.dismiss': 0.2,
  'mentoring-request.ask': 12,
  'mentoring-request.offer': 2,
  'mentoring-request.accept': 6,
  'mentoring-request.decline': 1.2,
  'mentoring-request.ask-for-more': 0.7,
  'mentoring-request.withdraw': 0.2,
  'question.stop': 0.1,
  'agreement.show': 2,
  'agreement.sign': 8,
  'agreement.extend': 0.6,
  'session.list': 0.5,
  'session.show': 0.6,
  'session.propose': 1,
  'session.pick': 12,
  'session.move': 0.15,
  'session.cancel': 0.15,
  'session.repeat': 0.06,
  'session.call-off': 0.1,
  'session.offer': 6,
  'session.sheet': 8,
  'session.missed': 0.6,
  'goal.draft': 0.6,
  'goal.change': 0.3,
  'goal.step': 0.4,
  'agreement.purpose': 0.3,
  'agreement.meetings': 0.3,
  'agreement.boundaries': 0.3,
  'goal.agree': 10,
  'goal.drop': 0.1,
  'goal.achieve': 0.4,
  'check-in.on-track': 6,
  'check-in.stuck': 2,
  'check-in.done': 0.6,
  // Quiet hours are measured as the programme sets them, so nobody chooses others.
  'nudge.settings': 0,
  'nudge.stop': 0.1,
  'nudge.later': 0.4,
  'nudge.snooze-all': 0.2,
  'course.met': 4,
  'course.fit': 8,
  'course.still-going': 5,
  'course.pause': 0.15,
  'planned-end.fix': 0.5,
  'planned-end.look-back': 8,
  'yearly.answer': 4,
  'yearly.skip': 1,
  'relationship.withdraw': 0.1,
  'availability.hide': 0.02,
  'availability.pause': 0.1,
  'availability.show-me': 4,
  'availability.resume': 2,
};

/** What a card puts first is mostly what people do. */
const PRIMARY = 3;

/** What people type when they come by themselves, the more often the earlier it stands. */
const ALONE: Readonly<Record<Person['part'], readonly string[]>> = {
  mentee: ['find', 'find', 'find leadership', 'home', 'requests', 'profile', 'resources', 'pause 10 days'],
  mentor: ['requests', 'home', 'find mentees', 'profile', 'resources', 'pause 10 days'],
  both: ['find', 'requests', 'find mentees', 'home', 'profile', 'pause 10 days'],
};
const TOGETHER: readonly string[] = [
  'sessions',
  'goals',
  'agreement',
  'sessions',
  'relationships',
  'home',
  'goals',
  'requests',
  'tools',
  'resources',
  'find',
  'pause 10 days',
  'evaluate',
];

/** `together`: whether they work with somebody now. */
export const wordsOf = ({ part, random }: Person, together: boolean): string =>
  pick(random, together ? TOGETHER : ALONE[part], 1.7);

/** The button they press; null when none appeals to them. */
export function buttonFor(card: Card, { random }: Person): Action | null {
  const weighed = buttonsOn(card).map((action) => ({ action, weight: weightOf(action) }));
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const { action, weight } of weighed) {
    left -= weight;
    if (left < 0) return action;
  }
  return null;
}

function weightOf({ id, kind, style }: Action): number {
  if (kind === 'link') return 0;
  const weight = WEIGHTS[id] ?? (style === 'danger' ? 0.1 : kind === 'openForm' ? 1.5 : 1);
  return style === 'primary' ? weight * PRIMARY : weight;
}

function buttonsOn(card: Card): readonly Action[] {
  const inNode = (node: Node): readonly Action[] => {
    if (node.type === 'section') return node.nodes.flatMap(inNode);
    return node.type === 'list' ? node.items.flatMap(({ actions }) => actions ?? []) : [];
  };
  return [...card.body.flatMap(inNode), ...(card.actions ?? [])];
}
