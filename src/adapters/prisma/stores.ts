import type { Reads, Stores } from '../../core/application/unit-of-work/stores.ts';
import type { ExposureLog } from '../../core/domain/finding/exposure-log.ts';
import type { Scope } from './connection/scope.ts';
import type { Directory } from './directory/directory.ts';
import { agreementReads, agreementStore } from './stores/pairs/agreement-store.ts';
import { checkInReads, checkInStore } from './stores/pairs/check-in-store.ts';
import { chemistryReads, chemistryStore } from './stores/pairs/chemistry-store.ts';
import { evaluationReads, evaluationStore } from './stores/pairs/evaluation-store.ts';
import { goalReads, goalStore } from './stores/pairs/goal-store.ts';
import { questionReads, questionStore } from './stores/pairs/question-store.ts';
import { relationshipReads, relationshipStore } from './stores/pairs/relationship-store.ts';
import { requestReads, requestStore } from './stores/pairs/request-store.ts';
import { sessionReads, sessionStore } from './stores/pairs/session-store.ts';
import { worksheetReads, worksheetStore } from './stores/pairs/worksheet-store.ts';
import { guideReads, guideStore } from './stores/people/guide-store.ts';
import { linkStore } from './stores/people/link-store.ts';
import { listReads, listStore } from './stores/people/list-store.ts';
import { memberReads, memberStore } from './stores/people/member-store.ts';
import { profileReads, profileStore } from './stores/people/profile-store.ts';
import { promptReads, promptStore } from './stores/people/prompt-store.ts';
import { suggestionReads, suggestionStore } from './stores/people/suggestion-store.ts';
import { matchPlanReads, matchPlanStore } from './stores/programme/match-plan-store.ts';
import { yearlyReads, yearlyStore } from './stores/programme/yearly-store.ts';
import type { TopicCatalogue } from './stores/topics/topic-catalogue.ts';
import { topicReads, topicStore } from './stores/topics/topic-store.ts';

/** What a process keeps of one organisation, and makes exact before every answer. */
export type KeptProfiles = {
  readonly directory: Directory;
  readonly catalogue: TopicCatalogue;
  readonly exposure: ExposureLog;
};

/** Everything that can be read of one organisation, outside a transaction. */
export function readsOf(scope: Scope, { directory, catalogue, exposure }: KeptProfiles): Reads {
  return {
    members: memberReads(scope),
    profiles: profileReads(scope),
    topics: topicReads(scope, catalogue),
    requests: requestReads(scope),
    relationships: relationshipReads(scope),
    agreements: agreementReads(scope),
    chemistry: chemistryReads(scope),
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
export function storesOf(scope: Scope, { directory, catalogue, exposure }: KeptProfiles): Stores {
  return {
    members: memberStore(scope),
    profiles: profileStore(scope),
    topics: topicStore(scope, catalogue),
    requests: requestStore(scope),
    relationships: relationshipStore(scope),
    agreements: agreementStore(scope),
    chemistry: chemistryStore(scope),
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
