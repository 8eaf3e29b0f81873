import { defineConfig } from 'vitest/config';
import { LANES } from './vitest.lanes.ts';

/** The browser run: each file starts the app as a process of its own, so nothing is shared and nothing is set up here. */
export default defineConfig({
  test: {
    include: [...LANES.browser.include],
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    pool: 'forks',
    fileParallelism: false,
    bail: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
