import type { ExposureLog } from '../../core/ports/exposure-log.ts';
import type { Reads, Stores } from '../../core/ports/stores.ts';
import { agreementReads, agreementStore } from './agreement-store.ts';
import { checkInReads, checkInStore } from './check-in-store.ts';
import type { Directory } from './directory.ts';
import { evaluationReads, evaluationStore } from './evaluation-store.ts';
import { fitReads, fitStore } from './fit-store.ts';
import { goalReads, goalStore } from './goal-store.ts';
import { guideReads, guideStore } from './guide-store.ts';
import { linkStore } from './link-store.ts';
import { listReads, listStore } from './list-store.ts';
import { matchPlanReads, matchPlanStore } from './match-plan-store.ts';
import { memberReads, memberStore } from './member-store.ts';
import { profileReads, profileStore } from './profile-store.ts';
import { promptReads, promptStore } from './prompt-store.ts';
import { questionReads, questionStore } from './question-store.ts';
import { relationshipReads, relationshipStore } from './relationship-store.ts';
import { requestReads, requestStore } from './request-store.ts';
import type { Scope } from './scope.ts';
import { sessionReads, sessionStore } from './session-store.ts';
import { suggestionReads, suggestionStore } from './suggestion-store.ts';
import type { TopicCatalogue } from './topic-catalogue.ts';
import { topicReads, topicStore } from './topic-store.ts';
import { worksheetReads, worksheetStore } from './worksheet-store.ts';
import { yearlyReads, yearlyStore } from './yearly-store.ts';

/** What a process keeps of one organisation, and makes exact before every answer. */
export type Kept = {
  readonly directory: Directory;
  readonly catalogue: TopicCatalogue;
  readonly exposure: ExposureLog;
};

/** Everything that can be read of one organisation, outside a transaction. */
export function readsOf(scope: Scope, { directory, catalogue, exposure }: Kept): Reads {
  return {
    members: memberReads(scope),
    profiles: profileReads(scope),
    topics: topicReads(scope, catalogue),
    requests: requestReads(scope),
    relationships: relationshipReads(scope),
    agreements: agreementReads(scope),
    fits: fitReads(scope),
    evaluations: evaluationReads(scope),
    questions: questionReads(scope),
    sessions: sessionReads(scope),
    lists: listReads(scope),
    guides: guideReads(scope),
    worksheets: worksheetReads(scope),
    goals: goalReads(scope),
    checkIns: checkInReads(scope),
    prompts: promptReads(scope),
    yearly: yearlyReads(scope),
    plans: matchPlanReads(scope),
    suggestions: suggestionReads(scope),
    directory: directory.reads,
    exposure,
  };
}

/** Everything that can be read and written of one organisation, inside the transaction that `scope` runs on. */
export function storesOf(scope: Scope, { directory, catalogue, exposure }: Kept): Stores {
  return {
    members: memberStore(scope),
    profiles: profileStore(scope),
    topics: topicStore(scope, catalogue),
    requests: requestStore(scope),
    relationships: relationshipStore(scope),
    agreements: agreementStore(scope),
    fits: fitStore(scope),
    evaluations: evaluationStore(scope),
    questions: questionStore(scope),
    sessions: sessionStore(scope),
    lists: listStore(scope),
    guides: guideStore(scope),
    worksheets: worksheetStore(scope),
    goals: goalStore(scope),
    checkIns: checkInStore(scope),
    suggestions: suggestionStore(scope),
    prompts: promptStore(scope),
    yearly: yearlyStore(scope),
    links: linkStore(scope),
    plans: matchPlanStore(scope),
    directory: directory.readsInside(scope),
    exposure,
  };
}
