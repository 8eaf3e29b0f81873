import type { OrganisationId } from '../kernel/ids.ts';
import type { Policy } from './policy.ts';

export type Organisation = { readonly id: OrganisationId; readonly name: string; readonly policy: Policy };
