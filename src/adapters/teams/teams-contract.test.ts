import { platformContract } from '../testing/platform-contract.ts';
import { asPlatformHarness, startTeamsHarness } from './testing/teams-harness.fixture.ts';

platformContract('Teams', { start: async (runner) => asPlatformHarness(await startTeamsHarness(runner)) });
