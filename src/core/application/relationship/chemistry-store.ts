import type { RelationshipId } from '../../domain/kernel/ids.ts';
import type { ChemistryAnswer } from '../../domain/relationship/chemistry.ts';

export interface ChemistryReads {
  of(id: RelationshipId): Promise<readonly ChemistryAnswer[]>;
}

export interface ChemistryStore extends ChemistryReads {
  /** Replaces the member's earlier answer. */
  put(id: RelationshipId, answer: ChemistryAnswer): Promise<void>;
}
