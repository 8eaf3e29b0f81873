import { expect, it } from 'vitest';
import type { MessageRef } from '../../core/domain/delivery/address.ts';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import type { MadeFile } from '../../core/domain/document/file.ts';
import type { MessageId } from '../../core/domain/kernel/ids.ts';
import { DECIDE_CARD, SAID_CARD } from './contract-views.ts';
import type { Start } from './platform-harness.ts';

const CALENDAR: MadeFile = {
  order: { kind: 'session.calendar', ref: 'session-1' },
  name: 'Session with Grace & <Ada>.ics',
  mediaType: 'text/calendar; charset=utf-8',
  bytes: new TextEncoder().encode('BEGIN:VCALENDAR\r\n\u{1F98A}\r\nEND:VCALENDAR'),
  words: 'Your session with <@U0ADA> & *Grace*, for your calendar.',
};

const PICTURE: MadeFile = {
  order: { kind: 'goal.timeline', ref: 'relationship-1' },
  name: 'Timeline of goals.png',
  mediaType: 'image/png',
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  words: 'Your goals with Grace.',
  alt: 'Timeline of 1 goal: “Lead”, 1 of 2 steps done.',
};

const foundOr = (found: MessageRef | 'absent' | 'unknowable'): string => (typeof found === 'string' ? found : 'found');

/** The messenger reaches people it never met, finds and replaces what it sent, and tells when it cannot. */
export function directMessages(start: Start): void {
  const deliveryId = 'message-1' as MessageId;

  it('writes to somebody it never met, finds the message again and replaces it', async () => {
    const { messenger, stranger, ...harness } = start().harness;
    const sent = await messenger.send(stranger, DECIDE_CARD, deliveryId);
    expect(harness.screen(stranger.externalId).cards.at(-1)?.buttons).toContain('Accept');
    const address = { ...stranger, address: sent.address ?? stranger.address };
    const found = await messenger.find(address, deliveryId, new Date(0));
    if (found !== 'unknowable') expect(found).toEqual(sent.ref);
    await messenger.edit(address, sent.ref, SAID_CARD);
    const cards = harness.screen(stranger.externalId).cards;
    expect(cards.at(-1)?.text).toContain('Four mentors fit');
    expect(cards.flatMap(({ buttons }) => buttons)).not.toContain('Accept');
  });

  it('says that a message never arrived, where the platform can tell', async () => {
    const { messenger, stranger } = start().harness;
    const sent = await messenger.send(stranger, SAID_CARD, deliveryId);
    const address = { ...stranger, address: sent.address ?? stranger.address };
    expect(['absent', 'unknowable']).toContain(await messenger.find(address, 'other' as MessageId, new Date(0)));
  });

  it('hands a file over to somebody it never met, once it is found not twice', async () => {
    const { messenger, stranger, ...harness } = start().harness;
    start().runner.file = CALENDAR;
    const sent = await messenger.hand(stranger, CALENDAR, deliveryId);
    await harness.takesFile(stranger.externalId);
    const [file, ...more] = await harness.files(stranger.externalId);
    expect(more).toEqual([]);
    expect(file).toEqual({ name: CALENDAR.name, bytes: Buffer.from(CALENDAR.bytes) });
    const address = { ...stranger, address: sent.address ?? stranger.address };
    expect(['unknowable', 'found']).toContain(foundOr(await messenger.find(address, deliveryId, new Date(0))));
    expect(['unknowable', 'absent']).toContain(await messenger.find(address, 'other' as MessageId, new Date(0)));
  });

  it('shows a picture with its words, and asks nobody first', async () => {
    const { messenger, stranger, ...harness } = start().harness;
    await messenger.hand(stranger, PICTURE, deliveryId);
    expect(await harness.pictures(stranger.externalId)).toEqual([
      { alt: PICTURE.alt, bytes: Buffer.from(PICTURE.bytes) },
    ]);
  });

  it('tells when a file cannot be handed over to somebody', async () => {
    const { messenger, unreachable } = start().harness;
    const failed = await messenger.hand(unreachable, CALENDAR, deliveryId).catch((error: unknown) => error);
    expect(failed).toMatchObject({ kind: 'unreachable' });
  });

  it('tells when somebody cannot be written to', async () => {
    const { messenger, unreachable } = start().harness;
    const failed = await messenger.send(unreachable, SAID_CARD, deliveryId).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DeliveryFailed);
    expect(failed).toMatchObject({ kind: 'unreachable' });
  });
}
