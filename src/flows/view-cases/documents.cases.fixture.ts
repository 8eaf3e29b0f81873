import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import type * as onItsWay from '../../core/document/on-its-way.views.ts';
import type * as agreementPaper from '../agreement/agreement-paper.views.ts';
import type * as sessionCalendar from '../session/calendar.views.ts';
import { ada, grace, HOSTILE, hostile, longNamed, NOW } from './cast.fixture.ts';
import { fullest, inForce, superseded, terms } from './life.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

export const onItsWayCases: CasesOf<typeof onItsWay> = {
  onItsWay: { usual: ['Your agreement'], extreme: [HOSTILE.slice(0, 100)] },
};

export const sessionCalendarCases: CasesOf<typeof sessionCalendar> = {
  entryWords: { usual: [grace.name], extreme: [hostile.name] },
  calendarName: {
    fixed: [{ partner: grace.name, entries: 1, state: 'confirmed' }],
    'called off': [{ partner: grace.name, entries: 1, state: 'cancelled' }],
    series: [{ partner: hostile.name, entries: 6, state: 'confirmed' }],
  },
  calendarWords: {
    fixed: [{ partner: grace.name, entries: 1, state: 'confirmed' }],
    'called off': [{ partner: longNamed.name, entries: 1, state: 'cancelled' }],
    series: [{ partner: hostile.name, entries: 6, state: 'confirmed' }],
  },
};

const parties = { mentor: { ...grace, zone: 'Asia/Kathmandu' }, mentee: ada };

export const agreementPaperCases: CasesOf<typeof agreementPaper> = {
  draftPaper: {
    proposal: [{ ...parties, version: null, terms, since: NOW }, temporalCalendar],
    'in force': [{ ...parties, version: inForce, terms: inForce.terms, since: NOW }, temporalCalendar],
    extreme: [
      { mentor: hostile, mentee: longNamed, version: fullest, terms: fullest.terms, since: NOW },
      temporalCalendar,
    ],
  },
  paperName: { proposal: [parties, null], signed: [parties, superseded] },
  paperWords: { proposal: [grace, null], signed: [hostile, inForce] },
};
