import type { FileOrder, MadeFile } from '../core/domain/document/file.ts';
import { fileName } from '../core/domain/document/file.ts';
import type { ReadTurn, TurnRunner } from './engine/flow.ts';
import type { TurnDependencies } from './run-turn.ts';

/** Where files are made: each for one reader, from what is stored at that moment. */
export function createFileDesk(
  dependencies: Pick<TurnDependencies, 'unitOfWork' | 'registry' | 'calendar' | 'clock' | 'press'>,
): Pick<TurnRunner, 'composeFile' | 'fetchFile'> {
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
      const resolved = await unitOfWork.resolve(origin, now, 'pass');
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
  { registry, press }: Pick<TurnDependencies, 'registry' | 'press'>,
): Promise<MadeFile | null> {
  const draft = await registry.files.get(order.kind)?.(order.ref, turn);
  if (draft === undefined || draft === null) return null;
  const { bytes, mediaType, ending } = await press.render(draft.content);
  return {
    order,
    name: fileName(draft.name, ending),
    mediaType,
    bytes,
    words: draft.words,
    ...(draft.alt === undefined ? {} : { alt: draft.alt }),
  };
}
