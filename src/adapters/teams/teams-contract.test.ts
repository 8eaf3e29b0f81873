import { platformContract } from '../testing/platform-contract.ts';
import { asPlatformBench, startTeamsBench } from './testing/teams-harness.fixture.ts';

platformContract('Teams', { start: async (runner) => asPlatformBench(await startTeamsBench(runner)) });
