import type { Database } from '../adapters/prisma/connection/database.ts';
import type { PolicyFault } from '../adapters/prisma/identity/organisations.ts';
import { createUnitOfWork, type ProcessUnitOfWork } from '../adapters/prisma/unit-of-work.ts';
import type { DeliverySignal } from '../core/application/delivery/delivery-signal.ts';
import type { FileRenderer } from '../core/application/document/file-renderer.ts';
import type { PoolPlanner } from '../core/application/pool/pool-planner.ts';
import type { GuideLibrary } from '../core/domain/guide/guide-library.ts';
import type { Calendar } from '../core/domain/time/calendar.ts';
import type { Clock, Ids } from '../core/domain/time/clock.ts';
import type { Capabilities } from '../core/domain/view/capabilities.ts';
import type { Platform } from '../core/domain/view/person.ts';
import type { TurnRunner } from '../flows/engine/contract.ts';
import type { Registry } from '../flows/engine/registry.ts';
import { createTurnRunner } from '../flows/engine/run-turn.ts';
import type { ReportFailure } from '../flows/engine/turn-failure.ts';
import { createRegistry } from '../flows/index.ts';

/** What a programme is made of. */
export type ProgrammeParts<Planner extends PoolPlanner> = {
  readonly database: Pick<Database, 'client'>;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly ids: Ids;
  readonly guides: GuideLibrary;
  readonly planner: Planner;
  readonly renderer: FileRenderer;
  /** Home pages are published where there is one. */
  readonly platforms: Readonly<Record<Platform, { readonly capabilities: Capabilities }>>;
  /** Told which conversations have something new; without it only the sweep delivers. */
  readonly signal?: DeliverySignal;
  /** Told of turns that failed. */
  readonly report: ReportFailure;
  /** Told of what an organisation chose and cannot have. */
  readonly onPolicyFault?: (fault: PolicyFault) => void;
};

/** The product on one database: what is stored, every conversation, and what runs their turns. */
export type Programme<Planner extends PoolPlanner = PoolPlanner> = {
  readonly unitOfWork: ProcessUnitOfWork;
  readonly registry: Registry;
  readonly runner: TurnRunner;
  readonly planner: Planner;
  readonly renderer: FileRenderer;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly ids: Ids;
};

/** The one wiring: the app, its tests, the simulated year, the benchmarks and the operator's scripts all run what this makes. */
export function createProgramme<Planner extends PoolPlanner>(parts: ProgrammeParts<Planner>): Programme<Planner> {
  const { database, clock, calendar, ids, guides, planner, renderer, platforms, signal, report, onPolicyFault } = parts;
  const unitOfWork = createUnitOfWork({
    database,
    ids,
    clock,
    calendar,
    platformsWithHome: Object.keys(platforms).filter((platform) => platforms[platform]?.capabilities.home),
    ...(signal === undefined ? {} : { signal }),
    ...(onPolicyFault === undefined ? {} : { onPolicyFault }),
  });
  const registry = createRegistry({ guides, planner });
  const runner = createTurnRunner({ unitOfWork, registry, calendar, clock, ids, renderer, report });
  return { unitOfWork, registry, runner, planner, renderer, clock, calendar, ids };
}
