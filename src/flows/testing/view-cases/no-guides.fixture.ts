import type { GuideLibrary } from '../../../core/domain/guide/guide-library.ts';
import type { FlowSources } from '../../index.ts';

/** A library without a guide, for what looks only at names. */
export const NO_GUIDES: GuideLibrary = { all: () => [], find: () => null, offeredAt: () => [] };

/** What flows use from outside, for what looks only at names. */
export const NO_SOURCES: FlowSources = {
  guides: NO_GUIDES,
  planner: {
    plan: async () => {
      throw new Error('nothing is planned here');
    },
  },
};
