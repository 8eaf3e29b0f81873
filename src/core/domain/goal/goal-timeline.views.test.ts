import { expect, it } from 'vitest';
import type { TimelineLane } from '../document/timeline.ts';
import { timelineAlt } from './goal-timeline.views.ts';

const lane = (more: Partial<TimelineLane> = {}): TimelineLane => ({
  title: 'Choose a supplier',
  from: '2026-11-02',
  to: '2027-02-26',
  reached: false,
  steps: [],
  more: 0,
  ...more,
});
const step = (text: string, on: string | null, done = false) => ({ text, on, done });

it.each([
  ['with nothing to do yet', lane(), '“Choose a supplier”: no steps yet, target 26 February 2027.'],
  ['that is reached', lane({ reached: true, steps: [step('Ask', null)] }), '“Choose a supplier”: achieved.'],
  [
    'with what comes next, the earliest day first',
    lane({ steps: [step('Later', '2027-01-10'), step('Sooner', '2026-12-01'), step('Before', '2026-11-03', true)] }),
    '“Choose a supplier”: 1 of 3 steps done, next “Sooner” by 1 December 2026, target 26 February 2027.',
  ],
  [
    'whose steps have no day',
    lane({ steps: [step('Some time', null)] }),
    '“Choose a supplier”: 0 of 1 steps done, target 26 February 2027.',
  ],
  [
    'with steps that are not shown',
    lane({ steps: [step('Ask', null, true)], more: 2 }),
    '“Choose a supplier”: 1 of 1 steps done, 2 more not shown, target 26 February 2027.',
  ],
  [
    'whose title runs over lines',
    lane({ title: 'Choose\n\n a  supplier' }),
    '“Choose a supplier”: no steps yet, target 26 February 2027.',
  ],
])('tells of a goal %s', (_what, one, words) => {
  expect(timelineAlt({ today: '2026-11-24', lanes: [one] })).toBe(`Timeline of 1 goal on 24 November 2026. ${words}`);
});

it('cuts a long title, never in the middle of a sign', () => {
  const words = timelineAlt({ today: '2026-11-24', lanes: [lane({ title: `${'x'.repeat(119)}🙂` })] });
  expect(words).toContain(`“${'x'.repeat(119)}\u{FFFD}”`);
});

it('tells of every goal', () => {
  const words = timelineAlt({
    today: '2026-11-24',
    lanes: [lane({ title: 'One' }), lane({ title: 'Two', reached: true })],
  });
  expect(words).toBe(
    'Timeline of 2 goals on 24 November 2026. “One”: no steps yet, target 26 February 2027. “Two”: achieved.',
  );
});
