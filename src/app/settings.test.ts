import { expect, test } from 'vitest';
import { z } from 'zod';
import { settingDocs } from './settings.ts';

test('the default that operators read is the one that is taken', () => {
  const section = z.object({
    TRIES: z.coerce.number().default(3).meta({ description: 'How often.' }),
    FOLDER: z.string().optional().meta({ description: 'Where.', untilSet: './data' }),
    TOKEN: z.string().optional().meta({ description: 'Who.', secret: true }),
  });
  expect(settingDocs(section)).toEqual([
    { name: 'TRIES', byDefault: '3', meaning: 'How often.', secret: false },
    { name: 'FOLDER', byDefault: './data', meaning: 'Where.', secret: false },
    { name: 'TOKEN', byDefault: '', meaning: 'Who.', secret: true },
  ]);
});

test.each([
  ['nothing', z.string()],
  ['a default alone', z.string().default('x')],
  ['an empty sentence', z.string().optional().meta({ description: '' })],
])('refuses a setting that says %s of itself', (_what, schema) => {
  expect(() => settingDocs(z.object({ QUIET: schema }))).toThrow('the setting QUIET is not documented');
});
