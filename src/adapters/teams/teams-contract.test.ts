import { platformContract } from '../contract/platform-contract.ts';
import { asPlatformBench, startTeamsBench } from './teams-bench.fixture.ts';

platformContract('Teams', { start: async (runner) => asPlatformBench(await startTeamsBench(runner)) });
