import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { type ProgrammeFixture, programmeFixture } from '../testing/programme.fixture.ts';
import { createOrganisations, type PolicyFault } from './organisations.ts';

const LONGER_THAN_KEPT_MS = MINUTE_MS;

let fixture: ProgrammeFixture;
beforeAll(async () => {
  fixture = await programmeFixture();
});
afterAll(() => fixture.close());

async function setWeights(weights: unknown): Promise<void> {
  const policy = JSON.parse(JSON.stringify({ maxOpenRequestsPerMentee: 2, weights }));
  await fixture.database.client.organisation.update({ where: { id: fixture.organisationId }, data: { policy } });
  fixture.clock.advance(LONGER_THAN_KEPT_MS);
}

test.each([
  ['below zero', { topics: 10, load: -1 }, { code: 'weight-negative', weight: 'load', given: -1 }],
  ['no number', { topics: Number.NaN }, { code: 'weight-not-a-number', weight: 'topics' }],
  ['a number in words', { hours: '11' }, { code: 'weight-not-a-number', weight: 'hours' }],
  ['of a criterion that does not exist', { charm: 3 }, { code: 'weight-unknown', weight: 'charm' }],
  [
    'all zero',
    { topics: 0, words: 0, seniority: 0, function: 0, industry: 0, hours: 0, location: 0 },
    { code: 'weights-all-zero' },
  ],
  ['no table at all', 'heavy', { code: 'weights-not-named' }],
])(
  'own weights that are %s are refused by name, once, and the standard ones are used',
  async (_how, weights, fault) => {
    const told: PolicyFault[] = [];
    await setWeights(weights);
    const organisations = createOrganisations(fixture.database.client, fixture.clock, (one) => told.push(one));
    expect(await organisations.policyOf(fixture.organisationId)).toMatchObject({
      maxOpenRequestsPerMentee: 2,
      weights: {},
    });
    fixture.clock.advance(LONGER_THAN_KEPT_MS);
    await organisations.all();
    expect(told).toEqual([{ ...fault, organisationId: fixture.organisationId }]);
  },
);

test('a fault that comes back after it was corrected is told again', async () => {
  const told: PolicyFault[] = [];
  const organisations = createOrganisations(fixture.database.client, fixture.clock, (one) => told.push(one));
  for (const weights of [{ topics: -1 }, { topics: 10 }, { topics: -1 }]) {
    await setWeights(weights);
    await organisations.all();
  }
  expect(told).toHaveLength(2);
});

test('own weights that can be used are kept as they were written', async () => {
  await setWeights({ topics: 10, industry: 0 });
  const organisations = createOrganisations(fixture.database.client, fixture.clock);
  expect((await organisations.policyOf(fixture.organisationId)).weights).toEqual({ topics: 10, industry: 0 });
});
