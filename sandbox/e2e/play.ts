import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { SidePlatform } from '../side.ts';
import { openStage, type Stage } from './stage.ts';

export type Seat = readonly [platform: SidePlatform, name: string];

/** Sets the stage before the tests of a file and clears it after them; a test that fails leaves a picture behind. */
export function play(people: { readonly left: Seat; readonly right: Seat }): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await openStage();
    await stage.left.becomes(...people.left);
    await stage.right.becomes(...people.right);
  });
  afterEach(async ({ task }) => {
    if (stage === undefined || task.result?.state !== 'fail') return;
    const picture = path.join(tmpdir(), `rapport-e2e-${task.id}.png`);
    await stage.page.screenshot({ path: picture });
    process.stdout.write(`\nThe page when “${task.name}” failed: ${picture}\n${stage.app.output()}\n`);
  });
  afterAll(() => stage?.close());
  return () => {
    if (stage === undefined) throw new Error('The stage is not set yet.');
    return stage;
  };
}
