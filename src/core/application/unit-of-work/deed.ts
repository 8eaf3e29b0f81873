import type { UseCaseContext } from '../context/use-case-context.ts';
import type { Stores } from './stores.ts';

/** The context of a use case that has not named its stores yet. */
export type Deed = UseCaseContext<Stores>;
