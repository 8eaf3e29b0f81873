import type { GuideLibrary } from '../../core/ports/guide-library.ts';

/** A library without a guide, for what looks only at names. */
export const NO_GUIDES: GuideLibrary = { all: () => [], find: () => null, offeredAt: () => [] };
