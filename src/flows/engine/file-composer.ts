import type { FileRenderer } from '../../core/application/document/file-renderer.ts';
import type { UnitOfWork } from '../../core/application/unit-of-work/unit-of-work.ts';
import type { FileOrder, MadeFile } from '../../core/domain/document/file.ts';
import { fileName } from '../../core/domain/document/file.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import type { Clock } from '../../core/domain/time/clock.ts';
import type { TurnRunner } from './contract.ts';
import type { Registry } from './registry.ts';
import type { ReadTurn } from './turn.ts';

/** What files are made with. */
export type FileDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly renderer: FileRenderer;
};

/** Where files are made: each for one reader, from what is stored at that moment. */
export function createFileComposer(dependencies: FileDependencies): Pick<TurnRunner, 'composeFile' | 'fetchFile'> {
  const { unitOfWork, registry, clock, calendar } = dependencies;
  return {
    composeFile: async (organisation, memberId, order, capabilities) => {
      const actor = await unitOfWork.memberOf(organisation.id, memberId);
      if (actor === null) return null;
      const stores = unitOfWork.reads(organisation.id);
      return make(order, { organisation, actor, capabilities, now: clock.now(), calendar, stores }, dependencies);
    },
    fetchFile: async (origin, order, capabilities) => {
      const now = clock.now();
      const resolved = await unitOfWork.resolve(origin, now, { createIfMissing: false });
      if (resolved === null) return null;
      const { organisation, member } = resolved;
      const stores = unitOfWork.reads(organisation.id);
      const turn = { organisation, actor: member, here: origin.workspace, capabilities, now, calendar, stores };
      return registry.mustJoin(turn) ? null : make(order, turn, dependencies);
    },
  };
}

async function make(
  order: FileOrder,
  turn: ReadTurn,
  { registry, renderer }: Pick<FileDependencies, 'registry' | 'renderer'>,
): Promise<MadeFile | null> {
  const draft = await registry.files.get(order.kind)?.make(order.ref, turn);
  if (draft === undefined || draft === null) return null;
  const { bytes, mediaType, ending } = await renderer.render(draft.content);
  return {
    order,
    name: fileName(draft.name, ending),
    mediaType,
    bytes,
    words: draft.words,
    ...(draft.alt === undefined ? {} : { alt: draft.alt }),
  };
}
