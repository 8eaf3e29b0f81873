import { OBJECTIVES, type Objective, type ObjectiveFigures } from '../../core/domain/matching/pool/pool-plan.ts';
import type { MatchPlan, PlanFigures } from '../../core/domain/pool/match-plan.ts';
import { fields, footnote, paragraph, section } from '../../core/domain/view/build.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { type RichText, say } from '../../core/domain/view/rich-text.ts';

export const OBJECTIVE_NAMES: { readonly [O in Objective]: string } = {
  'most-then-best': 'Most people, then best fit',
  'best-worst': 'Nobody matched badly',
  stable: 'Both sides’ wishes',
};

/** The pool in numbers, and what each aim would give side by side. */
export function figuresNodes(figures: PlanFigures, { objective }: MatchPlan): readonly Node[] {
  const { mentees, mentors, places, alreadyAsked } = figures;
  const asked =
    alreadyAsked === 0
      ? ''
      : alreadyAsked === 1
        ? ' One more has asked somebody already, and is not in the plan.'
        : ` ${alreadyAsked} more have asked somebody already, and are not in the plan.`;
  const waiting = mentees === 1 ? 'One mentee waits' : `${mentees} mentees wait`;
  const having = mentors === 1 ? 'one mentor has' : `${mentors} mentors have`;
  return [
    paragraph(say`${waiting}; ${having} ${places === 1 ? 'one place' : `${places} places`} free.${asked}`),
    section('What each aim would give', [
      fields(
        OBJECTIVES.flatMap((one) => {
          const gives = figures.byObjective[one];
          const label = one === objective ? `${OBJECTIVE_NAMES[one]} (this plan)` : OBJECTIVE_NAMES[one];
          return gives === undefined ? [] : [{ label, value: figuresWords(gives, figures.pinned) }];
        }),
      ),
      footnote(proofWords(figures)),
    ]),
  ];
}

function figuresWords({ matched, total, worst }: ObjectiveFigures, pinned: number): RichText {
  const weighed = matched - pinned;
  if (weighed <= 0) return say`${matched} matched`;
  return say`${matched} matched, fit ${Math.round(total / weighed / 100)} of 100 on average, ${Math.round(worst / 100)} at the lowest`;
}

function proofWords({ byObjective, inFull }: PlanFigures): RichText {
  const most = byObjective['most-then-best'];
  if (most === undefined || most.totalAtMost === null || most.totalAtMost === 0) return say`Fits of 100 are perfect.`;
  const gap = (most.totalAtMost - most.total) / most.totalAtMost;
  if (!inFull) {
    return say`The pool is large: for each mentee the mentors who fit best were weighed, and for whoever was left more of those with places. No plan that matches as many fits more than ${(gap * 100).toFixed(1)} % better in all.`;
  }
  return gap === 0
    ? say`Proved: no plan matches more people, and none that matches as many fits better in all.`
    : say`Proved: no plan that matches as many fits more than ${(gap * 100).toFixed(2)} % better in all.`;
}
