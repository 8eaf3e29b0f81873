import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'sandbox/**/*.test.ts',
      'bench/**/*.test.ts',
      'simulate/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: ['sandbox/e2e/**', 'node_modules/**'],
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    pool: 'forks',
    globalSetup: './src/adapters/postgres/testing/test-setup.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
