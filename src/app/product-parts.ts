import path from 'node:path';
import { createFileRenderer } from '../adapters/documents/file-renderer.ts';
import { readGuideLibrary } from '../adapters/guides/guide-library.ts';
import { createThreadedPlanner } from '../adapters/planning/threaded-planner.ts';
import { systemIds } from '../adapters/time/system-ids.ts';
import { temporalCalendar } from '../adapters/time/temporal-calendar.ts';
import { PLATFORMS } from './platforms.ts';

const GUIDES_DIR = path.resolve(import.meta.dirname, '../../guides');

/** What every programme of the product is made of, but for its database and its clock. Guides in `ownGuidesDir` add to ours. */
export async function productParts(ownGuidesDir: string | null = null) {
  return {
    calendar: temporalCalendar,
    ids: systemIds,
    guides: await readGuideLibrary([GUIDES_DIR, ...(ownGuidesDir === null ? [] : [ownGuidesDir])]),
    planner: createThreadedPlanner(),
    renderer: createFileRenderer(),
    platforms: PLATFORMS,
  };
}
