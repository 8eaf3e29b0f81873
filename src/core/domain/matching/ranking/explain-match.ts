import { type CompiledSearch, stepsAbove } from './compiled-search.ts';
import { type Fit, scoreOf } from './fit.ts';
import { foldWord, type MatchSide, seniorityOf } from './match-profile.ts';
import type { MatchExplanation, Misfit, PointsLine, Reason } from './reason.ts';
import { HOURS_IN_COMMON, SHOWN_OFTEN, type WeightName } from './weights.ts';

/** The full account of one result: score, points line by line, reasons and what does not fit. */
export function explainMatch(plan: CompiledSearch, person: MatchSide, fit: Fit): MatchExplanation {
  return {
    memberId: person.memberId,
    score: scoreOf(plan, fit.points),
    points: fit.points,
    lines: fit.lines,
    reasons: reasonsOf(plan, person, fit),
    misfits: misfitsOf(plan, person, fit),
  };
}

/** Why this person answers the search. */
export function reasonsOf(plan: CompiledSearch, person: MatchSide, fit: Fit): readonly Reason[] {
  const reasons: Reason[] = [];
  const step = seniorityOf(person);
  const won = (criterion: WeightName) => lineOf(fit, criterion).points > 0;
  if (fit.shared.length > 0)
    reasons.push({
      code: 'topics',
      topics: fit.shared.map(({ topicId, importance, offered, closeness }) => ({
        topicId,
        importance,
        offered,
        closeness,
      })),
    });
  if (fit.words.length > 0) reasons.push({ code: 'words', words: fit.words });
  if (plan.criteria.seniority !== null && step !== null && !isFarApart(fit)) {
    reasons.push({ code: 'seniority', stepsAbove: stepsAbove(plan.criteria.seniority, step), step });
  }
  if (person.function !== null && won('function')) reasons.push({ code: 'function', function: person.function });
  if (fit.minutesPerWeek >= HOURS_IN_COMMON.little) reasons.push({ code: 'hours', minutesPerWeek: fit.minutesPerWeek });
  if (person.location !== null && won('location')) reasons.push({ code: 'location', location: person.location });
  if (person.industry !== null && won('industry')) reasons.push({ code: 'industry', industry: person.industry });
  const languages = person.languages.filter((language) => plan.languages.has(foldWord(language)));
  if (languages.length > 0) reasons.push({ code: 'languages', languages });
  const formats = person.formats.filter((format) => plan.criteria.formats.includes(format));
  if (formats.length > 0) reasons.push({ code: 'formats', formats });
  return reasons;
}

/** What of the search this person does not answer. */
export function misfitsOf(plan: CompiledSearch, person: MatchSide, fit: Fit): readonly Misfit[] {
  return [...wishMisfits(plan, fit), ...profileMisfits(plan, person, fit), ...availabilityMisfits(person)];
}

function wishMisfits(plan: CompiledSearch, fit: Fit): readonly Misfit[] {
  const misfits: Misfit[] = [];
  const answered = new Set(fit.shared.map(({ topicId }) => topicId));
  const topics = plan.topics.map(({ topicId }) => topicId).filter((topicId) => !answered.has(topicId));
  if (topics.length > 0) misfits.push({ code: 'topics-missing', topics, all: answered.size === 0 });
  const words = [...plan.stems.values()].filter((word) => !fit.words.includes(word));
  if (words.length > 0) misfits.push({ code: 'words-missing', words });
  return misfits;
}

function profileMisfits(plan: CompiledSearch, person: MatchSide, fit: Fit): readonly Misfit[] {
  const misfits: Misfit[] = [];
  const step = seniorityOf(person);
  if (plan.criteria.seniority !== null) {
    if (step === null) misfits.push({ code: 'seniority-unknown' });
    else if (isFarApart(fit))
      misfits.push({ code: 'seniority-apart', stepsAbove: stepsAbove(plan.criteria.seniority, step), step });
  }
  const lost = (criterion: WeightName) => lineOf(fit, criterion).of > 0 && lineOf(fit, criterion).points === 0;
  if (lost('function')) misfits.push({ code: 'function-differs', function: person.function });
  if (plan.criteria.hours.length > 0) {
    if (person.hours.length === 0) misfits.push({ code: 'hours-unknown' });
    else if (fit.minutesPerWeek < HOURS_IN_COMMON.little)
      misfits.push({ code: 'little-time', minutesPerWeek: fit.minutesPerWeek });
  }
  if (lost('location')) misfits.push({ code: 'elsewhere', location: person.location });
  if (lost('industry')) misfits.push({ code: 'industry-differs', industry: person.industry });
  if (plan.languages.size > 0 && person.languages.length === 0) misfits.push({ code: 'languages-unknown' });
  if (plan.criteria.formats.length > 0 && person.formats.length === 0) misfits.push({ code: 'formats-unknown' });
  return misfits;
}

function availabilityMisfits({ places, shownThisWeek }: MatchSide): readonly Misfit[] {
  const misfits: Misfit[] = [];
  if (places.of > 1 && places.left === 1) misfits.push({ code: 'nearly-full', left: places.left, of: places.of });
  if (shownThisWeek >= SHOWN_OFTEN) misfits.push({ code: 'shown-often', times: shownThisWeek });
  return misfits;
}

/** Less than half of what seniority could give. */
function isFarApart(fit: Fit): boolean {
  const { points, of } = lineOf(fit, 'seniority');
  return points * 2 < of;
}

function lineOf(fit: Fit, criterion: WeightName): PointsLine {
  return fit.lines.find((line) => line.criterion === criterion) ?? { criterion, points: 0, of: 0 };
}
