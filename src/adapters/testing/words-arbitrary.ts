import fc from 'fast-check';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import type { Inline, RichText } from '../../core/domain/view/rich-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** Words of every length and malice: ordinary, hostile, unicode noise, and far too long. */
export const wordsArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('&<>', 'word ', '😀', '\n', '*`_'), fc.nat(6000))
      .map(([part, times]) => part.repeat(times)),
  },
);

/** Names as flows give them to actions and forms. */
export const idArbitrary = fc.stringMatching(/^[a-z]{1,12}\.[a-z-]{1,20}$/);
/** Opaque references. */
export const refArbitrary = fc.stringMatching(/^[A-Za-z0-9:_-]{0,80}$/);
/** Days, and words that are none. */
export const dayArbitrary = fc.oneof(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  wordsArbitrary,
);
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
/** Addresses, safe and not. */
export const urlArbitrary = fc.oneof(
  fc.webUrl({ validSchemes: ['https'] }),
  fc.constantFrom('javascript:alert(1)', '', 'https://x.example/|>'),
  wordsArbitrary,
);

const inlineArbitrary: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constantFrom('text', 'bold', 'italic', 'code'), text: wordsArbitrary }),
  fc.record({ type: fc.constant('link'), url: urlArbitrary, label: wordsArbitrary }),
  fc.record({
    type: fc.constant('person'),
    person: fc.record({
      memberId: fc.constant('member-1' as MemberId),
      name: wordsArbitrary,
      handles: fc.array(
        fc.record({
          platform: fc.constantFrom('slack', 'teams'),
          workspace: fc.constantFrom('T0GOLDEN', 'T0ELSEWHERE'),
          externalId: fc.oneof(fc.constant('U0ADA'), wordsArbitrary),
        }),
        { maxLength: 2 },
      ),
    }),
  }),
  fc.record({ type: fc.constant('datetime'), at: moment, style: fc.constantFrom('day', 'day-time', 'time') }),
  fc.record({ type: fc.constant('day'), on: dayArbitrary }),
  fc.record({ type: fc.constant('command'), words: wordsArbitrary }),
  fc.constant<Inline>({ type: 'break' }),
);
/** Any run of inlines. */
export const richArbitrary: fc.Arbitrary<RichText> = fc.array(inlineArbitrary, { maxLength: 5 });
