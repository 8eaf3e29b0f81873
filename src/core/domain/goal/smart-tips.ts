import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { GoalWords } from './goal.ts';

/** What would make a goal easier to reach; the words belong to a view. Never a reason to refuse it. */
export type SmartTip =
  | { readonly code: 'too-short' }
  /** A word that says less than it seems to: better, more, some. */
  | { readonly code: 'vague'; readonly word: string }
  | { readonly code: 'cannot-be-counted' }
  | { readonly code: 'no-why' }
  | { readonly code: 'no-date' }
  | { readonly code: 'very-far'; readonly days: number }
  | { readonly code: 'very-soon'; readonly days: number }
  | { readonly code: 'no-first-step' };

const SHORTEST_TITLE_WORDS = 3;
const FAR_DAYS = 365;
const SOON_DAYS = 7;
const VAGUE = /\b(?:better|more|improve|some|good|nice|try|maybe|somehow|things?|stuff|soon|often|regularly)\b/iu;
/** A number in figures or words, or something one can point at. */
const COUNTABLE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|every|each|all|first|signed|published|finished|delivered|passed|accepted|approved|done)\b/iu;

/** At most three, the most useful first. */
export function smartTips(
  { title, measure, why, targetOn }: GoalWords,
  steps: number,
  today: LocalDay,
  calendar: Calendar,
): readonly SmartTip[] {
  const vague = VAGUE.exec(title)?.[0];
  const tips: readonly (SmartTip | null)[] = [
    title.split(/\s+/u).length < SHORTEST_TITLE_WORDS ? { code: 'too-short' } : null,
    vague === undefined ? null : { code: 'vague', word: vague.toLowerCase() },
    COUNTABLE.test(measure) ? null : { code: 'cannot-be-counted' },
    targetOn === null ? { code: 'no-date' } : distanceTip(targetOn, today, calendar),
    why === '' ? { code: 'no-why' } : null,
    steps === 0 ? { code: 'no-first-step' } : null,
  ];
  return tips.filter((tip) => tip !== null).slice(0, 3);
}

function distanceTip(targetOn: LocalDay, today: LocalDay, calendar: Calendar): SmartTip | null {
  if (targetOn > calendar.addDays(today, FAR_DAYS)) return { code: 'very-far', days: FAR_DAYS };
  if (targetOn < calendar.addDays(today, SOON_DAYS)) return { code: 'very-soon', days: SOON_DAYS };
  return null;
}
