import { plain } from '../../../core/domain/view/rich-text.ts';
import type * as checkIns from '../../goal/check-in.views.ts';
import type * as checkInForms from '../../goal/check-in-forms.views.ts';
import type * as checkInWords from '../../goal/check-in-words.views.ts';
import { ada, HOSTILE, hostile, LATER, longNamed, times } from './cast.fixture.ts';
import { achieved, agreed, answered, bare, checkIn, worst, worstAnswer } from './goal.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

const asked = { checkIn, goal: agreed };
const told = { checkIn: answered, goal: agreed };
const extreme = { checkIn: worstAnswer, goal: worst };

export const checkInCases: CasesOf<typeof checkIns> = {
  nudgeCard: {
    one: [[asked], 0],
    'one without steps or day': [[{ checkIn, goal: bare }], 0],
    'one, answered': [[told], 0],
    two: [[asked, told], 1],
    extreme: [times(4, () => ({ checkIn, goal: worst })), 6],
    'one extreme': [[{ checkIn, goal: worst }], 0],
  },
  nudgeRow: { two: [[asked, told], '2026-11-24'], extreme: [times(4, () => ({ checkIn, goal: worst })), '2026-11-24'] },
  answeredCard: {
    'on track': [asked, 'on-track'],
    stuck: [told, 'stuck'],
    done: [{ checkIn, goal: achieved }, 'done'],
    'new date': [asked, 'new-date'],
    extreme: [extreme, 'stuck'],
  },
  achievedCard: {
    usual: [achieved, ada.name],
    'long name': [achieved, longNamed.name],
    extreme: [worst, hostile.name],
  },
  stoppedCard: { plain: [] },
  goesOnCard: { usual: [LATER], 'nothing agreed': [null] },
  keptNotice: { usual: [plain('Your note is saved.')], extreme: [plain(HOSTILE.slice(0, 500))] },
};

export const checkInFormsCases: CasesOf<typeof checkInForms> = {
  nextStepForm: { usual: [asked], extreme: [extreme] },
  agendaLine: { usual: ['Three quotes', 'Call Ben'] },
  noteForm: { usual: [asked], 'with a note': [told], extreme: [extreme] },
  moveForm: { usual: [asked], 'without a day': [{ checkIn, goal: bare }], extreme: [extreme] },
  snoozeForm: { usual: [asked, '2026-12-22'], extreme: [extreme, '9999-12-31'] },
};

export const checkInWordsCases: CasesOf<typeof checkInWords> = {
  answerLine: { 'no answer': [checkIn], usual: [answered], extreme: [worstAnswer] },
};
