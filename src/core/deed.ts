import type { Stores } from './ports/stores.ts';
import type { UseCaseContext } from './use-case-context.ts';

/** The context of a use case that has not named its stores yet. */
export type Deed = UseCaseContext<Stores>;
