import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import type * as onItsWay from '../../core/document/on-its-way.views.ts';
import type * as agreementPaper from '../agreement/agreement-paper.views.ts';
import { ada, grace, HOSTILE, hostile, longNamed, NOW } from './cast.fixture.ts';
import { fullest, inForce, superseded, terms } from './life.cases.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

export const onItsWayCases: CasesOf<typeof onItsWay> = {
  onItsWay: { usual: ['Your agreement'], extreme: [HOSTILE.slice(0, 100)] },
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
