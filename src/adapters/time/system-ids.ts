import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../../core/domain/time/clock.ts';
import { systemClock } from './system-clock.ts';

/** 32 letters and digits, so that five random bits choose one without bias; no 0, O, 1 or I. */
const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const MAX_SEQUENCE = 0xfff;

/**
 * UUID version 7 (RFC 9562): milliseconds, a counter of 12 bits, 62 random bits. Ids of one process are in order
 * even within a millisecond and when the clock is set back; those of several processes as far as their clocks agree.
 */
export function createIds(clock: Clock): Ids {
  let lastMs = 0;
  let sequence = 0;

  return {
    next: () => {
      const nowMs = clock.now().getTime();
      sequence += 1;
      if (nowMs > lastMs || sequence > MAX_SEQUENCE) {
        lastMs = Math.max(nowMs, lastMs + 1);
        sequence = 0;
      }
      return uuid(lastMs, sequence, randomBytes(8));
    },
    code: (length) => Array.from(randomBytes(length), (byte) => CODE_ALPHABET.charAt(byte & 31)).join(''),
  };
}

export const systemIds: Ids = createIds(systemClock);

function uuid(ms: number, sequence: number, random: Buffer): string {
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const time = ms.toString(16).padStart(12, '0');
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
