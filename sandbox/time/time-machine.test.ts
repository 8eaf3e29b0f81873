import { expect, test } from 'vitest';
import { movableClock } from '../../src/adapters/time/movable-clock.ts';
import { MINUTE_MS, WEEK_MS } from '../../src/core/domain/time/durations.ts';
import { createProductClock } from './product-clock.ts';
import { type Clockwork, createTimeMachine } from './time-machine.ts';

const START = new Date('2026-11-23T09:00:00Z');
const at = (iso: string) => new Date(`2026-${iso}:00Z`);

/** A clockwork with these things to do, and a diary of when each was done. */
function clockwork(clock: { now(): Date }, due: readonly Date[], stuck = false) {
  const diary: string[] = [];
  const open = new Set(due);
  const work: Clockwork = {
    dueBy: async (moment) => [...open].some((one) => one <= moment),
    catchUp: async () => {
      for (const one of open) {
        if (one > clock.now()) continue;
        diary.push(clock.now().toISOString().slice(5, 16));
        if (!stuck) open.delete(one);
      }
    },
  };
  return { work, diary };
}

function machine(due: readonly Date[], stuck = false) {
  const machineClock = movableClock(START);
  const clock = createProductClock(machineClock);
  const { work, diary } = clockwork(clock, due, stuck);
  const kept: number[] = [];
  const made = createTimeMachine(clock, work, async (aheadMs) => void kept.push(aheadMs));
  return { ...made, diary, kept, machineClock };
}

test('everything on the way happens at its own minute, in order', async () => {
  const time = machine([at('11-29T08:30'), at('11-24T17:01'), at('12-24T10:00')]);
  expect(await time.goTo(at('11-30T09:00'))).toEqual({ ok: true });
  expect(time.diary).toEqual(['11-24T17:01', '11-29T08:30']);
  expect(time.now()).toEqual(at('11-30T09:00'));
  expect(time.kept).toEqual([WEEK_MS]);
});

test('what stays due although it was tried does not hold up time', async () => {
  const time = machine([at('11-23T10:00')], true);
  expect(await time.goTo(at('11-23T14:30'))).toEqual({ ok: true });
  expect(time.now()).toEqual(at('11-23T14:30'));
  expect(time.diary).toHaveLength(6);
});

test('time goes on by itself between two jumps', async () => {
  const time = machine([]);
  await time.goTo(at('11-24T09:00'));
  time.machineClock.advance(MINUTE_MS);
  expect(time.now()).toEqual(at('11-24T09:01'));
});

test.each([
  ['an earlier moment', new Date(START.getTime() - 1), 'Time only goes forward here.'],
  ['the same moment', START, 'Time only goes forward here.'],
  ['no date', new Date(Number.NaN), 'That is no date.'],
  ['four years later', new Date('2030-11-23T09:00:00Z'), 'That is too far'],
])('%s is refused with a sentence, and time stays', async (_name, to, sentence) => {
  const time = machine([START]);
  expect(await time.goTo(to)).toEqual({ ok: false, text: expect.stringContaining(sentence) });
  expect(time.now()).toEqual(START);
  expect(time.diary).toEqual([]);
});

test('a second traveller is asked to wait, and everybody is told of each jump', async () => {
  const time = machine([at('11-23T12:00')]);
  let told = 0;
  const end = time.subscribe(() => {
    told += 1;
  });
  const first = time.goTo(at('11-23T13:00'));
  expect(time.moving()).toBe(true);
  expect(await time.goTo(at('11-25T13:00'))).toEqual({
    ok: false,
    text: 'Time is moving already. Wait until it has arrived.',
  });
  await first;
  end();
  expect(told).toBe(3);
  expect(time.now()).toEqual(at('11-23T13:00'));
});
