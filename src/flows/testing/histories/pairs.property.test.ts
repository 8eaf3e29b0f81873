import { test } from 'vitest';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { pairs } from './history.fixture.ts';
import { nothingBreaks } from './lanes.fixture.ts';

test(
  'whatever two pairs and two others do with agreements, sessions and goals, no rule is ever broken',
  async () => {
    await nothingBreaks(pairs, 20_270_122);
  },
  HOUR_MS,
);
