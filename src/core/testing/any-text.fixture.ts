import fc from 'fast-check';

/** Any code points, halves of pairs and those that nobody uses among them; fast-check takes a second to prepare its own. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.array(fc.nat({ max: 0x10_ff_ff })).map((points) => String.fromCodePoint(...points)),
);
