import { defineConfig } from 'vitest/config';
import { LANES, type Lane } from './vitest.lanes.ts';

const project = (name: string, { include, exclude }: Lane, setup: { readonly globalSetup?: string } = {}) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude, '**/node_modules/**'], ...setup },
});

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      project('unit', LANES.unit),
      project('database', LANES.database, { globalSetup: './src/adapters/postgres/testing/test-setup.ts' }),
      project('platform', LANES.platform),
    ],
  },
});
