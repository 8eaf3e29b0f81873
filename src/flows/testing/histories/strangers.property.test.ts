import { test } from 'vitest';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { strangers } from './history.fixture.ts';
import { nothingBreaks } from './lanes.fixture.ts';

test(
  'whatever six strangers on two platforms do, in any order and at once, no rule is ever broken',
  async () => {
    await nothingBreaks(strangers, 20_261_122);
  },
  HOUR_MS,
);
