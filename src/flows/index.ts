import type { PoolPlanner } from '../core/application/pool/pool-planner.ts';
import type { GuideLibrary } from '../core/domain/guide/guide-library.ts';
import { agreementFlow } from './agreement/agreement.flow.ts';
import type { Command, Flow } from './engine/flow.ts';
import { makeRegistry, promptsOf, type Registry } from './engine/registry.ts';
import { exclusionFlow } from './finding/exclusion.flow.ts';
import { findingFlow } from './finding/finding.flow.ts';
import { suggestionFlow } from './finding/suggestion.flow.ts';
import { whyFlow } from './finding/why.flow.ts';
import { checkInFlow } from './goal/check-in.flow.ts';
import { goalFlow } from './goal/goal.flow.ts';
import { guideFlow } from './guide/guide.flow.ts';
import { helpFlow } from './help/help.flow.ts';
import { outage, outageInForm, staleButton, unknownWords } from './help/help.views.ts';
import { composeHome, homeFlow } from './home/home.flow.ts';
import { linkingFlow } from './linking/linking.flow.ts';
import { availabilityFlow } from './membership/availability.flow.ts';
import { accountGone, joinFirst, joiningFlow, mustJoin, welcome } from './membership/joining.flow.ts';
import { profileFlow } from './membership/profile.flow.ts';
import { mentoringRequestFlow } from './mentoring-request/mentoring-request.flow.ts';
import { nudgeFlow } from './nudge/nudge.flow.ts';
import { poolFlow } from './pool/pool.flow.ts';
import { questionFlow } from './question/question.flow.ts';
import { tellUndeliverable } from './reach/undeliverable.ts';
import { plannedEndFlow } from './relationship/planned-end.flow.ts';
import { progressFlow } from './relationship/progress.flow.ts';
import { relationshipFlow } from './relationship/relationship.flow.ts';
import { sessionFlow } from './session/session.flow.ts';
import { toolFlow } from './tool/tool.flow.ts';
import { yearlyFlow } from './yearly/yearly.flow.ts';

/** What flows use that is no row of the database. */
export type FlowSources = { readonly guides: GuideLibrary; readonly planner: PoolPlanner };

/** Every conversation. The order is the order of help. */
export function createRegistry({ guides, planner }: FlowSources): Registry {
  const flows: readonly Flow[] = [
    homeFlow,
    findingFlow,
    suggestionFlow,
    whyFlow,
    mentoringRequestFlow,
    questionFlow,
    relationshipFlow,
    progressFlow,
    agreementFlow,
    plannedEndFlow,
    sessionFlow,
    goalFlow,
    checkInFlow,
    toolFlow,
    guideFlow(guides),
    joiningFlow,
    profileFlow,
    availabilityFlow,
    nudgeFlow(() => promptsOf(flows)),
    exclusionFlow,
    linkingFlow,
    yearlyFlow,
    poolFlow(planner),
    helpFlow(() => commandsOf(flows)),
  ];
  return makeRegistry(flows, {
    home: composeHome,
    welcome,
    gone: accountGone,
    undeliverable: tellUndeliverable,
    unknownWords: (words, nearest) => unknownWords(words, nearest),
    staleButton,
    joinFirst,
    mustJoin,
    outage,
    outageInForm,
  });
}

/** Every command, in the order of help. */
export const commandsOf = (flows: readonly Flow[]): readonly Command[] => flows.flatMap((flow) => flow.commands ?? []);
