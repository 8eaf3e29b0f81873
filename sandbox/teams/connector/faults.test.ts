import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../json-reading.ts';
import type { TeamsStandIn } from '../stand-in.ts';
import { callConnector, chatOf, errorBody } from '../testing/connector-caller.ts';
import { startStandIn } from '../testing/demo-tenant.ts';

let standIn: TeamsStandIn;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T09:00:00Z');
  standIn = await startStandIn({ now: () => now });
});
afterEach(() => standIn.close());

const text = (words: string): JsonObject => ({ type: 'message', text: words });

describe('trouble', () => {
  it('lets seven messages a second into one chat, and says when the next may come', async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 7; sent += 1)
      statuses.push((await callConnector(standIn, 'POST', `${chatOf(standIn)}/activities`, text('x'))).status);

    const eighth = await callConnector(standIn, 'POST', `${chatOf(standIn)}/activities`, text('x'));
    now = new Date(now.getTime() + 2_000);
    const later = await callConnector(standIn, 'POST', `${chatOf(standIn)}/activities`, text('x'));

    expect(statuses).toEqual(Array(7).fill(201));
    expect(eighth).toMatchObject({ status: 429, retryAfter: '1', body: errorBody('Throttled') });
    expect(later.status).toBe(201);
  });

  it('fails the next calls as asked, and then works again', async () => {
    standIn.faults.next({ kind: 'refuse', code: 'ServiceError' }, { times: 2, on: 'sendToConversation' });
    standIn.faults.next({ kind: 'throttle', retryAfterSeconds: 9 });

    const member = await callConnector(standIn, 'GET', `${chatOf(standIn)}/pagedmembers`);
    const sent = [await send(), await send(), await send()];

    expect(member).toMatchObject({ status: 429, retryAfter: '9' });
    expect(sent.map(({ status }) => status)).toEqual([500, 500, 201]);
  });

  it('can cut the line before the work, or after it', async () => {
    standIn.faults.next({ kind: 'cut' });
    await expect(send()).rejects.toThrow('fetch failed');
    const before = standIn.conversation('amina').messages.length;
    standIn.faults.next({ kind: 'drop reply' });
    await expect(send()).rejects.toThrow('fetch failed');

    expect([before, standIn.conversation('amina').messages.length]).toEqual([0, 1]);
  });

  it('can leave the app without any answer', async () => {
    standIn.faults.next({ kind: 'hang' });
    const url = `${standIn.urls().serviceUrl}v3/conversations${chatOf(standIn)}/activities`;

    const waiting = fetch(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(80) });

    await expect(waiting).rejects.toThrow('timeout');
    expect(standIn.calls().at(-1)).toMatchObject({ status: 0, refused: 'Fault: hang' });
  });

  const send = () => callConnector(standIn, 'POST', `${chatOf(standIn)}/activities`, text('x'));
});
