import { expect } from 'vitest';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { buttonsOf, cardIn, formIn, type Journey, type Player } from '../../testing/journey.fixture.ts';

export type SessionPartners = {
  readonly anna: Player;
  readonly maya: Player;
  readonly names: { readonly anna: string; readonly maya: string };
};

/** What people do about sessions in a journey. */
export function sessionStage(journey: () => Journey) {
  let scene = 0;
  const enter = (name: string, profile: Partial<Profile>, zone: string, on: 'slack' | 'teams') =>
    journey().player(`${name}-${scene}`, { on, zone, profile });
  const reads = () => journey().unitOfWork.reads(journey().organisationId);

  async function begin(anna: Player, maya: Player) {
    const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
    await anna.submits(ask, { note: 'Please help me.' });
    await maya.presses(await maya.lastTold(), 'Accept');
  }

  return {
    reads,
    /** A mentee on Slack in London and a mentor on Teams in Kathmandu, who work together. */
    partners: async (): Promise<SessionPartners> => {
      scene += 1;
      const anna = await enter('anna', { asMentee: true }, 'Europe/London', 'slack');
      const maya = await enter('maya', { asMentor: true, places: 2 }, 'Asia/Kathmandu', 'teams');
      await begin(anna, maya);
      return { anna, maya, names: { anna: `anna-${scene}`, maya: `maya-${scene}` } };
    },
    /** One more mentee, on Slack in London. */
    mentee: (name: string) => enter(name, { asMentee: true }, 'Europe/London', 'slack'),
    begin,
    sessionId: async (who: Player, at = 0): Promise<string> => (await reads().sessions.openOf(who.id))[at]?.id ?? '',
    relationshipOf: async (who: Player) => {
      const [live] = await reads().relationships.liveOf(who.id);
      if (live === undefined) throw new Error('no relationship');
      return live;
    },
    /** The clock shows each of these in turn; whatever is due then is done, and no longer due. */
    at: async (...moments: readonly string[]): Promise<void> => {
      for (const moment of moments) {
        journey().clock.set(new Date(moment));
        await journey().tick();
        expect(await reads().sessions.due(journey().clock.now(), 100)).toEqual([]);
      }
    },
    /** The sheet's form, five minutes after a session that was fixed. */
    held: async (anna: Player, maya: Player): Promise<Form> => {
      await fixed(anna, maya);
      journey().clock.set(new Date('2026-11-26T11:05:00Z'));
      return formIn(await anna.presses(await opened(anna), 'Write the sheet'));
    },
  };
}

export const PROPOSAL = { length: '60', format: 'online', venue: 'https://meet.example/1', topic: 'Getting started' };
export const SHEET = {
  date: '2026-11-26',
  start: '10:00',
  end: '11:00',
  venue: '',
  preparation: 'Read a book',
  summary: 'Pay',
};

export const sessionsOf = async (who: Player) => cardIn(await who.says('sessions'));
export const arrange = async (who: Player) => formIn(await who.presses(await sessionsOf(who), 'Arrange a session'));
export const opened = async (who: Player) => cardIn(await who.presses(await sessionsOf(who), 'Open'));
export const labels = (card: Card) => buttonsOf(card).map(({ label }) => label);
export const optionsIn = (form: Form, id: string) =>
  form.fields.flatMap((field) => (field.id === id && 'options' in field ? field.options : []));

/** Takes the first time on the form. */
export const picks = async (who: Player, card: Card) => {
  const form = formIn(await who.presses(card, 'Pick a time'));
  return who.submits(form, { slot: optionsIn(form, 'slot')[0]?.value ?? '' });
};

/** A session fixed for that day, 10:00 in London. */
export async function fixed(anna: Player, maya: Player, date = '2026-11-26'): Promise<void> {
  await anna.submits(await arrange(anna), { ...PROPOSAL, date, time: '10:00' });
  await picks(maya, await maya.lastTold());
}

/** Titles of everything that came after `sent` messages. */
export const titlesAfter = async (who: Player, sent: number) =>
  (await who.told()).slice(sent).map(({ card }) => card.title);
export const countOf = async (who: Player) => (await who.told()).length;
