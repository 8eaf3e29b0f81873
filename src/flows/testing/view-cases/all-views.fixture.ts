import * as slack from '../../../adapters/slack/render/slack.views.ts';
import * as repeat from '../../../core/domain/delivery/repeat.views.ts';
import * as goalPicture from '../../../core/domain/goal/goal-timeline.views.ts';
import * as calledOff from '../../../core/domain/session/called-off.views.ts';
import * as agreement from '../../agreement/agreement.views.ts';
import * as agreementNews from '../../agreement/agreement-news.views.ts';
import * as agreementPaper from '../../agreement/agreement-paper.views.ts';
import * as sectionForms from '../../agreement/section-forms.views.ts';
import * as formFaults from '../../engine/form-faults.views.ts';
import * as onItsWay from '../../engine/on-its-way.views.ts';
import * as bookmarks from '../../finding/views/bookmarks.views.ts';
import * as criteria from '../../finding/views/criteria.views.ts';
import * as exclusion from '../../finding/views/exclusion.views.ts';
import * as finding from '../../finding/views/finding.views.ts';
import * as fit from '../../finding/views/fit.views.ts';
import * as person from '../../finding/views/person.views.ts';
import * as reasons from '../../finding/views/reasons.views.ts';
import * as suggestion from '../../finding/views/suggestion.views.ts';
import * as why from '../../finding/views/why.views.ts';
import * as checkIn from '../../goal/check-in.views.ts';
import * as checkInForms from '../../goal/check-in-forms.views.ts';
import * as checkInWords from '../../goal/check-in-words.views.ts';
import * as goal from '../../goal/goal.views.ts';
import * as goalForms from '../../goal/goal-forms.views.ts';
import * as goalTimeline from '../../goal/goal-timeline.views.ts';
import * as goalWords from '../../goal/goal-words.views.ts';
import * as guide from '../../guide/guide.views.ts';
import * as help from '../../help/help.views.ts';
import * as coordination from '../../home/coordination.views.ts';
import * as homeGoals from '../../home/goals.views.ts';
import * as home from '../../home/home.views.ts';
import * as nextAction from '../../home/next-action.views.ts';
import * as standing from '../../home/standing.views.ts';
import * as status from '../../home/status.views.ts';
import * as waiting from '../../home/waiting.views.ts';
import * as linking from '../../linking/linking.views.ts';
import * as availability from '../../membership/availability.views.ts';
import * as joining from '../../membership/joining.views.ts';
import * as leaving from '../../membership/leaving.views.ts';
import * as profile from '../../membership/profile.views.ts';
import * as profileForms from '../../membership/profile-forms.views.ts';
import * as profileStep from '../../membership/profile-step.views.ts';
import * as topicForms from '../../membership/topic-forms.views.ts';
import * as agreed from '../../mentoring-request/views/agreed.views.ts';
import * as askNext from '../../mentoring-request/views/ask-next.views.ts';
import * as proposed from '../../mentoring-request/views/proposed.views.ts';
import * as received from '../../mentoring-request/views/received.views.ts';
import * as refusals from '../../mentoring-request/views/refusals.views.ts';
import * as request from '../../mentoring-request/views/request.views.ts';
import * as requestForms from '../../mentoring-request/views/request-forms.views.ts';
import * as requestList from '../../mentoring-request/views/request-list.views.ts';
import * as requestWords from '../../mentoring-request/views/request-words.views.ts';
import * as sent from '../../mentoring-request/views/sent.views.ts';
import * as kindWords from '../../nudge/kind-words.views.ts';
import * as nudge from '../../nudge/nudge.views.ts';
import * as reminders from '../../nudge/reminders.views.ts';
import * as pool from '../../pool/pool.views.ts';
import * as poolFigures from '../../pool/pool-figures.views.ts';
import * as poolForms from '../../pool/pool-forms.views.ts';
import * as poolList from '../../pool/pool-list.views.ts';
import * as poolNews from '../../pool/pool-news.views.ts';
import * as poolReasons from '../../pool/pool-reasons.views.ts';
import * as question from '../../question/question.views.ts';
import * as threads from '../../question/threads.views.ts';
import * as undeliverable from '../../reach/undeliverable.views.ts';
import * as relationshipFit from '../../relationship/views/chemistry.views.ts';
import * as course from '../../relationship/views/course.views.ts';
import * as ending from '../../relationship/views/ending.views.ts';
import * as message from '../../relationship/views/message.views.ts';
import * as plannedEnd from '../../relationship/views/planned-end.views.ts';
import * as plannedEndForms from '../../relationship/views/planned-end-forms.views.ts';
import * as relationship from '../../relationship/views/relationship.views.ts';
import * as thenAndNow from '../../relationship/views/then-and-now.views.ts';
import * as afterMissed from '../../session/views/after-missed.views.ts';
import * as sessionAgenda from '../../session/views/agenda.views.ts';
import * as callOff from '../../session/views/call-off.views.ts';
import * as sessionField from '../../session/views/field.views.ts';
import * as recordingConsent from '../../session/views/recording-consent.views.ts';
import * as session from '../../session/views/session.views.ts';
import * as sessionButtons from '../../session/views/session-buttons.views.ts';
import * as sessionForms from '../../session/views/session-forms.views.ts';
import * as sessionLists from '../../session/views/session-lists.views.ts';
import * as sessionNews from '../../session/views/session-news.views.ts';
import * as sessionRefusals from '../../session/views/session-refusals.views.ts';
import * as sheetForms from '../../session/views/sheet-forms.views.ts';
import * as sheetNews from '../../session/views/sheet-news.views.ts';
import * as slot from '../../session/views/slot.views.ts';
import * as planningTools from '../../tool/planning-tools.views.ts';
import * as thinkingTools from '../../tool/thinking-tools.views.ts';
import * as tool from '../../tool/tool.views.ts';
import * as worksheet from '../../tool/worksheet.views.ts';
import * as yearlyResults from '../../yearly/results.views.ts';
import * as yearly from '../../yearly/yearly.views.ts';
import * as yearlyWords from '../../yearly/yearly-words.views.ts';
import * as around from './around.cases.fixture.ts';
import * as checkIns from './check-in.cases.fixture.ts';
import * as documents from './documents.cases.fixture.ts';
import { bookmarksCases, criteriaCases, exclusionCases, findingCases, personCases } from './finding.cases.fixture.ts';
import * as goals from './goal.cases.fixture.ts';
import { guideCases } from './guide.cases.fixture.ts';
import * as life from './life.cases.fixture.ts';
import * as membership from './membership.cases.fixture.ts';
import * as requests from './mentoring-request.cases.fixture.ts';
import { nudgeCases, remindersCases } from './nudge.cases.fixture.ts';
import * as pools from './pool.cases.fixture.ts';
import { reasonsCases } from './reasons.cases.fixture.ts';
import * as sessions from './session.cases.fixture.ts';
import { sessionRefusalsCases } from './session-refusals.cases.fixture.ts';
import { suggestionCases } from './suggestion.cases.fixture.ts';
import * as togetherness from './togetherness.cases.fixture.ts';
import * as tools from './tool.cases.fixture.ts';
import { type Shown, shownBy, type ViewFile } from './view-case.fixture.ts';
import { fitCases, whyCases } from './why.cases.fixture.ts';
import { resultsCases, yearlyCases } from './yearly.cases.fixture.ts';

/** Every views file of the app with its cases. */
export const VIEW_FILES: readonly ViewFile[] = [
  { file: 'adapters/slack/render/slack.views.ts', views: slack, cases: around.slackCases },
  { file: 'core/domain/delivery/repeat.views.ts', views: repeat, cases: around.repeatCases },
  { file: 'core/domain/goal/goal-timeline.views.ts', views: goalPicture, cases: documents.goalPictureCases },
  { file: 'core/domain/session/called-off.views.ts', views: calledOff, cases: sessions.calledOffCases },
  { file: 'flows/agreement/agreement.views.ts', views: agreement, cases: life.agreementCases },
  { file: 'flows/agreement/agreement-news.views.ts', views: agreementNews, cases: life.newsCases },
  { file: 'flows/agreement/agreement-paper.views.ts', views: agreementPaper, cases: documents.agreementPaperCases },
  { file: 'flows/agreement/section-forms.views.ts', views: sectionForms, cases: life.sectionsCases },
  { file: 'flows/finding/views/bookmarks.views.ts', views: bookmarks, cases: bookmarksCases },
  { file: 'flows/finding/views/criteria.views.ts', views: criteria, cases: criteriaCases },
  { file: 'flows/finding/views/exclusion.views.ts', views: exclusion, cases: exclusionCases },
  { file: 'flows/finding/views/finding.views.ts', views: finding, cases: findingCases },
  { file: 'flows/finding/views/fit.views.ts', views: fit, cases: fitCases },
  { file: 'flows/finding/views/person.views.ts', views: person, cases: personCases },
  { file: 'flows/finding/views/reasons.views.ts', views: reasons, cases: reasonsCases },
  { file: 'flows/finding/views/suggestion.views.ts', views: suggestion, cases: suggestionCases },
  { file: 'flows/finding/views/why.views.ts', views: why, cases: whyCases },
  { file: 'flows/engine/form-faults.views.ts', views: formFaults, cases: around.formFaultsCases },
  { file: 'flows/goal/check-in.views.ts', views: checkIn, cases: checkIns.checkInCases },
  { file: 'flows/goal/check-in-forms.views.ts', views: checkInForms, cases: checkIns.checkInFormsCases },
  { file: 'flows/goal/check-in-words.views.ts', views: checkInWords, cases: checkIns.checkInWordsCases },
  { file: 'flows/goal/goal.views.ts', views: goal, cases: goals.goalCases },
  { file: 'flows/goal/goal-timeline.views.ts', views: goalTimeline, cases: documents.goalTimelineCases },
  { file: 'flows/goal/goal-forms.views.ts', views: goalForms, cases: goals.goalFormsCases },
  { file: 'flows/goal/goal-words.views.ts', views: goalWords, cases: goals.goalWordsCases },
  { file: 'flows/guide/guide.views.ts', views: guide, cases: guideCases },
  { file: 'flows/help/help.views.ts', views: help, cases: around.helpCases },
  { file: 'flows/home/coordination.views.ts', views: coordination, cases: pools.coordinationCases },
  { file: 'flows/home/goals.views.ts', views: homeGoals, cases: around.homeGoalsCases },
  { file: 'flows/home/home.views.ts', views: home, cases: around.homeCases },
  { file: 'flows/home/next-action.views.ts', views: nextAction, cases: around.nextActionCases },
  { file: 'flows/home/standing.views.ts', views: standing, cases: around.standingCases },
  { file: 'flows/home/status.views.ts', views: status, cases: around.statusCases },
  { file: 'flows/home/waiting.views.ts', views: waiting, cases: around.waitingCases },
  { file: 'flows/linking/linking.views.ts', views: linking, cases: around.linkingCases },
  { file: 'flows/membership/availability.views.ts', views: availability, cases: membership.availabilityCases },
  { file: 'flows/membership/joining.views.ts', views: joining, cases: membership.joiningCases },
  { file: 'flows/membership/leaving.views.ts', views: leaving, cases: membership.leavingCases },
  { file: 'flows/membership/profile.views.ts', views: profile, cases: membership.profileCases },
  { file: 'flows/membership/profile-forms.views.ts', views: profileForms, cases: membership.profileFormsCases },
  { file: 'flows/membership/profile-step.views.ts', views: profileStep, cases: membership.profileStepCases },
  { file: 'flows/membership/topic-forms.views.ts', views: topicForms, cases: membership.topicFormsCases },
  { file: 'flows/mentoring-request/views/agreed.views.ts', views: agreed, cases: requests.agreedCases },
  { file: 'flows/mentoring-request/views/ask-next.views.ts', views: askNext, cases: requests.askNextCases },
  { file: 'flows/mentoring-request/views/proposed.views.ts', views: proposed, cases: pools.proposedCases },
  { file: 'flows/mentoring-request/views/received.views.ts', views: received, cases: requests.receivedCases },
  { file: 'flows/mentoring-request/views/refusals.views.ts', views: refusals, cases: requests.refusalsCases },
  { file: 'flows/mentoring-request/views/request.views.ts', views: request, cases: requests.requestCases },
  {
    file: 'flows/mentoring-request/views/request-forms.views.ts',
    views: requestForms,
    cases: requests.requestFormsCases,
  },
  { file: 'flows/mentoring-request/views/request-list.views.ts', views: requestList, cases: requests.requestListCases },
  {
    file: 'flows/mentoring-request/views/request-words.views.ts',
    views: requestWords,
    cases: requests.requestWordsCases,
  },
  { file: 'flows/mentoring-request/views/sent.views.ts', views: sent, cases: requests.sentCases },
  { file: 'flows/nudge/kind-words.views.ts', views: kindWords, cases: {} },
  { file: 'flows/nudge/nudge.views.ts', views: nudge, cases: nudgeCases },
  { file: 'flows/nudge/reminders.views.ts', views: reminders, cases: remindersCases },
  { file: 'flows/engine/on-its-way.views.ts', views: onItsWay, cases: documents.onItsWayCases },
  { file: 'flows/pool/pool.views.ts', views: pool, cases: pools.poolCases },
  { file: 'flows/pool/pool-figures.views.ts', views: poolFigures, cases: pools.figuresCases },
  { file: 'flows/pool/pool-forms.views.ts', views: poolForms, cases: pools.formsCases },
  { file: 'flows/pool/pool-list.views.ts', views: poolList, cases: pools.listCases },
  { file: 'flows/pool/pool-news.views.ts', views: poolNews, cases: pools.newsCases },
  { file: 'flows/pool/pool-reasons.views.ts', views: poolReasons, cases: pools.reasonsCases },
  { file: 'flows/question/question.views.ts', views: question, cases: togetherness.questionCases },
  { file: 'flows/question/threads.views.ts', views: threads, cases: togetherness.threadsCases },
  { file: 'flows/reach/undeliverable.views.ts', views: undeliverable, cases: togetherness.undeliverableCases },
  { file: 'flows/relationship/views/course.views.ts', views: course, cases: life.courseCases },
  { file: 'flows/relationship/views/chemistry.views.ts', views: relationshipFit, cases: life.fitCases },
  { file: 'flows/relationship/views/planned-end.views.ts', views: plannedEnd, cases: life.plannedEndCases },
  { file: 'flows/relationship/views/planned-end-forms.views.ts', views: plannedEndForms, cases: life.endFormsCases },
  { file: 'flows/relationship/views/then-and-now.views.ts', views: thenAndNow, cases: life.thenAndNowCases },
  { file: 'flows/relationship/views/ending.views.ts', views: ending, cases: togetherness.endingCases },
  { file: 'flows/relationship/views/message.views.ts', views: message, cases: togetherness.messageCases },
  {
    file: 'flows/relationship/views/relationship.views.ts',
    views: relationship,
    cases: togetherness.relationshipCases,
  },
  { file: 'flows/session/views/after-missed.views.ts', views: afterMissed, cases: sessions.afterMissedCases },
  { file: 'flows/session/views/agenda.views.ts', views: sessionAgenda, cases: sessions.agendaCases },
  { file: 'flows/session/views/call-off.views.ts', views: callOff, cases: sessions.callOffCases },
  { file: 'flows/session/views/field.views.ts', views: sessionField, cases: sessions.fieldCases },
  { file: 'flows/session/views/session-refusals.views.ts', views: sessionRefusals, cases: sessionRefusalsCases },
  {
    file: 'flows/session/views/recording-consent.views.ts',
    views: recordingConsent,
    cases: documents.recordingConsentCases,
  },
  { file: 'flows/session/views/session.views.ts', views: session, cases: sessions.sessionCardCases },
  { file: 'flows/session/views/session-buttons.views.ts', views: sessionButtons, cases: sessions.sessionButtonsCases },
  { file: 'flows/session/views/session-forms.views.ts', views: sessionForms, cases: sessions.sessionFormsCases },
  { file: 'flows/session/views/session-lists.views.ts', views: sessionLists, cases: sessions.sessionListsCases },
  { file: 'flows/session/views/session-news.views.ts', views: sessionNews, cases: sessions.sessionNewsCases },
  { file: 'flows/session/views/sheet-forms.views.ts', views: sheetForms, cases: sessions.sheetFormsCases },
  { file: 'flows/session/views/sheet-news.views.ts', views: sheetNews, cases: sessions.sheetNewsCases },
  { file: 'flows/session/views/slot.views.ts', views: slot, cases: sessions.slotCases },
  { file: 'flows/tool/planning-tools.views.ts', views: planningTools, cases: tools.planningToolsCases },
  { file: 'flows/tool/thinking-tools.views.ts', views: thinkingTools, cases: tools.thinkingToolsCases },
  { file: 'flows/tool/tool.views.ts', views: tool, cases: tools.toolCases },
  { file: 'flows/tool/worksheet.views.ts', views: worksheet, cases: tools.worksheetCases },
  { file: 'flows/yearly/results.views.ts', views: yearlyResults, cases: resultsCases },
  { file: 'flows/yearly/yearly.views.ts', views: yearly, cases: yearlyCases },
  { file: 'flows/yearly/yearly-words.views.ts', views: yearlyWords, cases: {} },
];

/** Every view in every case. */
export const SHOWN: readonly Shown[] = VIEW_FILES.flatMap(shownBy);
