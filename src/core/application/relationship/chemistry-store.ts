import type { RelationshipId } from '../../domain/kernel/ids.ts';
import type { ChemistryAnswer } from './chemistry-check.ts';

export interface ChemistryReads {
  of(id: RelationshipId): Promise<readonly ChemistryAnswer[]>;
}

export interface ChemistryStore extends ChemistryReads {
  /** Replaces the member's earlier answer. */
  put(id: RelationshipId, answer: ChemistryAnswer): Promise<void>;
}
