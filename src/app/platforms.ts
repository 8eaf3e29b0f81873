import { slackPlatform } from '../adapters/slack/slack-platform.ts';
import { teamsPlatform } from '../adapters/teams/teams-platform.ts';
import type { PlatformModules } from './platform-module.ts';

/** Every platform, by the name its identities are stored under: one more is a folder in `src/adapters` and a line here. */
export const PLATFORMS = checked({
  slack: slackPlatform,
  teams: teamsPlatform,
});

/** Holds each module to the contract, with the settings it has. */
function checked<Settings>(modules: PlatformModules<Settings>): PlatformModules<Settings> {
  return modules;
}
