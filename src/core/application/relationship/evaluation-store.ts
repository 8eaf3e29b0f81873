import type { RelationshipId } from '../../domain/kernel/ids.ts';
import type { Evaluation } from '../../domain/relationship/ending/written-evaluation.ts';

export interface EvaluationReads {
  of(id: RelationshipId): Promise<readonly Evaluation[]>;
}

export interface EvaluationStore extends EvaluationReads {
  /** Replaces what the member wrote before. */
  put(id: RelationshipId, evaluation: Evaluation): Promise<void>;
}
