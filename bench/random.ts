/** A small seeded generator of numbers from 0 up to 1 (mulberry32): the same seed gives the same numbers. */
export type Random = () => number;

/** Starts a generator. */
export function seeded(seed: number): Random {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the choices; the first ones far more often the larger `skew` is (1 is even). */
export function pick<Choice>(random: Random, choices: readonly Choice[], skew = 1): Choice {
  const choice = choices[Math.min(choices.length - 1, Math.floor(choices.length * random() ** skew))];
  if (choice === undefined) throw new RangeError('nothing to pick from');
  return choice;
}

/** `count` different choices, or all of them. */
export function pickSome<Choice>(
  random: Random,
  choices: readonly Choice[],
  count: number,
  skew = 1,
): readonly Choice[] {
  const picked = new Set<Choice>();
  for (let attempt = 0; picked.size < Math.min(count, choices.length) && attempt < count * 20; attempt += 1) {
    picked.add(pick(random, choices, skew));
  }
  return [...picked];
}
