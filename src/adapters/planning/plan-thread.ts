import { parentPort } from 'node:worker_threads';
import type { PoolPair } from '../../core/domain/matching/pool/pool-rules.ts';
import type { MenteeSide, MentorSide } from '../../core/domain/matching/ranking/match-profile.ts';
import { type PlannerOptions, planHere } from '../../core/domain/pool/plan-here.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';
import { type FromThread, partsOf, type ToThread } from './plan-messages.ts';

// The thread of one plan: it takes the pool in parts, plans, and hands the plan out in parts as it is asked for more.
const port = parentPort;
if (port === null) throw new Error('this file runs as a thread');
const mentees: MenteeSide[] = [];
const mentors: MentorSide[] = [];
const bans: PoolPair[] = [];
const topics: Topic[] = [];
let waiting: FromThread[] = [];

port.on('message', (message: ToThread) => {
  switch (message.tell) {
    case 'mentees':
      mentees.push(...message.part);
      return;
    case 'mentors':
      mentors.push(...message.part);
      return;
    case 'bans':
      bans.push(...message.part);
      return;
    case 'topics':
      topics.push(...message.part);
      return;
    case 'plan':
      waiting = answersTo(message.pins, message.options);
      port.postMessage(waiting.shift());
      return;
    case 'more':
      port.postMessage(waiting.shift());
      return;
  }
});

function answersTo(pins: readonly PoolPair[], options: Omit<PlannerOptions, 'topics'>): FromThread[] {
  const planned = planHere({ mentees, mentors, bans, pins }, { ...options, topics });
  if (!planned.ok) {
    const { ok: _ok, ...refusal } = planned;
    return [{ answer: 'refused', refusal }];
  }
  const { pairs, leftOut, ...rest } = planned.value;
  return [
    ...partsOf(pairs).map((part) => ({ answer: 'pairs' as const, part })),
    ...partsOf(leftOut).map((part) => ({ answer: 'left-out' as const, part })),
    { answer: 'done', rest },
  ];
}
