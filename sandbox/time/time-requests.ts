import { z } from 'zod';
import type { Json } from '../side.ts';
import type { TimeMachine } from './time-machine.ts';

const Asked = z.object({ to: z.iso.datetime() });

/** The moment the page wants to go to; null when it names none. */
export function askedTime(body: unknown): Date | null {
  const asked = Asked.safeParse(body);
  return asked.success ? new Date(asked.data.to) : null;
}

/** What the page shows of time. */
export const timeShown = ({ now, moving }: TimeMachine): Json => ({ now: now().toISOString(), moving: moving() });
