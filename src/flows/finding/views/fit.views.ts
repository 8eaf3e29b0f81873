import type { MatchExplanation, PointsLine } from '../../../core/domain/matching/ranking/reason.ts';
import { type MatchWeights, WEIGHT_NAMES, type WeightName } from '../../../core/domain/matching/ranking/weights.ts';
import {
  actionButton,
  bullets,
  fields,
  footnote,
  listed,
  paragraph,
  section,
} from '../../../core/domain/view/build.ts';
import type { Card, Fact, Node } from '../../../core/domain/view/card.ts';
import { bold, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { WEIGHTS_OF } from './finding.views.ts';
import { everyMisfit, everyReason, type Reading } from './reasons.views.ts';
import { standingCard, type WhyPage, wishesOf } from './why.views.ts';

const CRITERIA: Readonly<Record<WeightName, string>> = {
  topics: 'Topics',
  words: 'Words you typed',
  seniority: 'Career step',
  function: 'Field of work',
  industry: 'Industry',
  hours: 'Working hours',
  location: 'Location',
  load: 'Places in use',
  exposure: 'Shown this week',
};
/** Points are counted in thousandths. */
const THOUSANDTHS = 1_000;

/** The full account of how somebody fits: points of every criterion, what they come from, and the weights. */
export function fitCard(page: WhyPage): Card {
  const { standing, name, weights, whoseWeights, reading } = page;
  if (standing.code === 'kept-off') return standingCard(page);
  const { account, place, total } = standing;
  return {
    summary: `How ${name} fits.`,
    title: `How ${name} fits`,
    body: [
      paragraph(
        say`${bold(`Fit ${account.score} of 100`)}: ${points(account.points)} of ${points(best(account))} points, place ${place} of ${total} by ${wishesOf(page)}.`,
      ),
      fields(account.lines.filter(counts).map(factOf)),
      ...uncounted(account),
      ...inWords(account, reading),
    ],
    actions: [actionButton('View profile', findingRoutes.view, { member: page.id, query: page.query })],
    footer: say`By ${WEIGHTS_OF[whoseWeights]}: ${weightsInWords(weights)}.`,
  };
}

const best = ({ lines }: MatchExplanation): number => lines.reduce((sum, { of }) => sum + of, 0);

/** Whether a criterion gave, could have given, or took anything. */
const counts = ({ points: won, of }: PointsLine): boolean => won !== 0 || of !== 0;

function factOf({ criterion, points: won, of }: PointsLine): Fact {
  const label = CRITERIA[criterion];
  if (won < 0) return { label, value: say`${points(-won)} taken away` };
  return { label, value: say`${points(won)} of ${points(of)} points` };
}

function uncounted({ lines }: MatchExplanation): readonly Node[] {
  const names = lines.filter((line) => !counts(line)).map(({ criterion }) => CRITERIA[criterion].toLowerCase());
  return names.length === 0 ? [] : [footnote(say`Gave and took nothing in this search: ${listed(names)}.`)];
}

function inWords(account: MatchExplanation, reading: Reading): readonly Node[] {
  const against = everyMisfit(account, reading);
  return [
    section('What fits', [bullets(orNothing(everyReason(account, reading)).map(plain))]),
    ...(against.length === 0 ? [] : [section('What does not', [bullets(against.map(plain))])]),
  ];
}

const orNothing = (said: readonly string[]): readonly string[] =>
  said.length === 0 ? ['Nothing that either of you has said.'] : said;

function weightsInWords(weights: MatchWeights): string {
  return listed(WEIGHT_NAMES.map((name) => `${CRITERIA[name].toLowerCase()} ${rounded(weights[name])}`));
}

const points = (thousandths: number): string => rounded(thousandths / THOUSANDTHS);
const rounded = (number: number): string => String(Math.round(number * 10) / 10);
