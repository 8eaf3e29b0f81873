import type { RelationshipId } from '../../domain/kernel/ids.ts';
import type { FitAnswer } from './chemistry-check.ts';

export interface FitReads {
  of(id: RelationshipId): Promise<readonly FitAnswer[]>;
}

export interface FitStore extends FitReads {
  /** Replaces the member's earlier answer. */
  put(id: RelationshipId, answer: FitAnswer): Promise<void>;
}
