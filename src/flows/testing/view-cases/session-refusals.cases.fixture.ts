import * as card from '../../session/views/session.views.ts';
import type * as refusals from '../../session/views/session-refusals.views.ts';
import { asMentee, extremeHeld } from './session-cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

export const sessionRefusalsCases: CasesOf<typeof refusals> = {
  sentenceFor: {
    'session not found': [{ code: 'not-found' }],
    'session over': [{ code: 'over' }],
    'not mine to pick': [{ code: 'not-yours' }],
    'still on offer': [{ code: 'already-settled', state: 'proposed' }],
    'fixed already': [{ code: 'already-settled', state: 'scheduled' }],
    'held already': [{ code: 'already-settled', state: 'held' }],
    'missed already': [{ code: 'already-settled', state: 'missed' }],
    'called off already': [{ code: 'already-settled', state: 'cancelled' }],
    'no slot': [{ code: 'no-slot' }],
    'too many slots': [{ code: 'too-many-slots', max: 5 }],
    'in the past': [{ code: 'in-the-past' }],
    'too far ahead': [{ code: 'too-far-ahead' }],
    'ends before start': [{ code: 'ends-before-start' }],
    'too long': [{ code: 'too-long', maxHours: 8 }],
    'you are booked': [{ code: 'you-are-booked' }],
    'they are booked': [{ code: 'they-are-booked' }],
    'not on offer': [{ code: 'not-on-offer' }],
    'not yet': [{ code: 'not-yet' }],
    'before you met': [{ code: 'before-you-met' }],
    'changed meanwhile': [{ code: 'changed-meanwhile' }],
    'the mentee writes it': [{ code: 'not-the-keeper' }],
    'none free': [{ code: 'none-free' }],
    'done already': [{ code: 'done-already' }],
  },
  refusedCard: { session: ['That was ticked off already.'] },
  unchangedCard: {
    usual: [card.sessionCard(asMentee), 'Your relationship has ended.'],
    extreme: [card.sessionCard(extremeHeld), 'Your relationship has ended.'],
  },
};
