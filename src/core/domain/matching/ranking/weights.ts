/** How many points each criterion is worth. The share of the whole counts, not the number itself. */
export const DEFAULT_WEIGHTS = {
  /** Topics wanted and offered; a rarer topic and a more important one take a larger part of it. */
  topics: 50,
  /** Free words found in the headline, job title or about. */
  words: 10,
  /** Distance in career steps; see `SENIORITY_FIT`. */
  seniority: 14,
  /** Same function, such as finance or engineering. */
  function: 6,
  /** Same industry: a small plus, because looking outside one's own field is welcome. */
  industry: 3,
  /** Working hours that both have in common. */
  hours: 11,
  /** Same place; counts only where meeting in person is wanted. */
  location: 6,
  /** Taken away from somebody whose places are nearly all in use. */
  load: 4,
  /** Taken away from somebody who is shown very often this week. */
  exposure: 4,
} as const satisfies Record<string, number>;

export type WeightName = keyof typeof DEFAULT_WEIGHTS;
export const WEIGHT_NAMES: readonly WeightName[] = Object.keys(DEFAULT_WEIGHTS).filter(isWeightName);
/** Weights that were checked: finite, none below zero, at least one criterion above zero. */
export type MatchWeights = Readonly<Record<WeightName, number>> & { readonly checked: 'weights' };

/** A topic's part by importance. */
export const IMPORTANCE_SHARE = { 1: 1, 2: 2, 3: 3 } as const;
/** What a topic still counts where the other side has not exactly that one. */
export const CLOSENESS_SHARE = { exact: 1, narrower: 0.9, broader: 0.7 } as const;
/** What a shared topic counts by how much the *found* person wants it (mentors always stand behind theirs: 3). */
export const STRENGTH_SHARE = { 1: 0.8, 2: 0.9, 3: 1 } as const;
/** Even a topic that everybody offers keeps this share of its points; one that nobody else offers has all of them. */
export const COMMON_TOPIC_SHARE = 0.5;
/** Fit by the mentor's step minus the mentee's: a step or two above is best, peers are allowed. */
export const SENIORITY_FIT: Readonly<Record<string, number>> = {
  '-4': 0,
  '-3': 0,
  '-2': 0.1,
  '-1': 0.3,
  '0': 0.65,
  '1': 1,
  '2': 1,
  '3': 0.75,
  '4': 0.55,
};
/** Fit of somebody who did not say how senior they are. */
export const SENIORITY_UNKNOWN_FIT = 0.4;
/** Common working hours a week that count in full, and below which we say that little is left. Minutes. */
export const HOURS_IN_COMMON = { enough: 600, little: 120 } as const;
/** Times shown in a week at which the whole exposure weight is taken away. */
export const SHOWN_OFTEN = 20;

export type WeightsRefusal =
  | { readonly code: 'weights-not-named' }
  | { readonly code: 'weight-unknown'; readonly weight: string }
  | { readonly code: 'weight-not-a-number'; readonly weight: WeightName }
  | { readonly code: 'weight-negative'; readonly weight: WeightName; readonly given: number }
  | { readonly code: 'weight-too-large'; readonly weight: WeightName; readonly given: number }
  | { readonly code: 'weights-all-zero' };
export type CheckedWeights =
  | { readonly ok: true; readonly value: MatchWeights }
  | ({ readonly ok: false } & WeightsRefusal);

const LARGEST_WEIGHT = 1_000;

/** The defaults with an organisation's own numbers over them. Zero switches one criterion off. */
export function checkWeights(own: Readonly<Record<string, unknown>> = {}): CheckedWeights {
  const merged: Record<WeightName, number> = { ...DEFAULT_WEIGHTS };
  for (const [name, given] of Object.entries(own)) {
    if (!isWeightName(name)) return { ok: false, code: 'weight-unknown', weight: name };
    if (typeof given !== 'number' || !Number.isFinite(given)) {
      return { ok: false, code: 'weight-not-a-number', weight: name };
    }
    if (given < 0) return { ok: false, code: 'weight-negative', weight: name, given };
    if (given > LARGEST_WEIGHT) return { ok: false, code: 'weight-too-large', weight: name, given };
    merged[name] = given;
  }
  const { load: _load, exposure: _exposure, ...criteria } = merged;
  if (Object.values(criteria).every((weight) => weight === 0)) return { ok: false, code: 'weights-all-zero' };
  return { ok: true, value: { ...merged, checked: 'weights' } };
}

/** The weights of an organisation that changed nothing. */
export const STANDARD_WEIGHTS: MatchWeights = { ...DEFAULT_WEIGHTS, checked: 'weights' };

/** An organisation's own numbers over the standard ones; empty where it changed nothing. */
export type OwnWeights = Readonly<Partial<Record<WeightName, number>>>;

/** What an organisation stored as its own weights: all of it, or nothing with what is wrong with it. */
export function readOwnWeights(stored: unknown): {
  readonly own: OwnWeights;
  readonly refused: WeightsRefusal | null;
} {
  if (stored === undefined) return { own: {}, refused: null };
  if (typeof stored !== 'object' || stored === null) return { own: {}, refused: { code: 'weights-not-named' } };
  const checked = checkWeights({ ...stored });
  if (checked.ok) return { own: { ...stored }, refused: null };
  const { ok: _ok, ...refused } = checked;
  return { own: {}, refused };
}

/** The weights of a search and whose they are. */
export type ChosenWeights = { readonly whose: 'standard' | 'organisation'; readonly weights: MatchWeights };

/** The standard weights with an organisation's own over them. Own ones that were never read are checked all the same. */
export function chooseWeights(own: OwnWeights): ChosenWeights {
  const checked = checkWeights(own);
  const weights = checked.ok ? checked.value : STANDARD_WEIGHTS;
  const isStandard = WEIGHT_NAMES.every((name) => weights[name] === DEFAULT_WEIGHTS[name]);
  return { whose: isStandard ? 'standard' : 'organisation', weights };
}

function isWeightName(name: string): name is WeightName {
  return Object.hasOwn(DEFAULT_WEIGHTS, name);
}
