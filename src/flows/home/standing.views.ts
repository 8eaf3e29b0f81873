import type { Availability } from '../../core/domain/member/availability.ts';
import type { Side } from '../../core/domain/profile/profile.ts';
import type { Places } from '../../core/domain/relationship/capacity.ts';
import { bold, command, day, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Overview } from './overview.ts';

/** One line on whether somebody can be found, and one for each side on the room they have. */
export function standing({ availability, places }: Pick<Overview, 'availability' | 'places'>): readonly RichText[] {
  return [
    ...(availability.code === 'full' ? fullLine(places) : [availabilityLine(availability)]),
    ...(places.mentor === undefined ? [] : [say`${bold('As a mentor')}: ${room(places.mentor, 'mentee')}.`]),
    ...(places.mentee === undefined ? [] : [say`${bold('As a mentee')}: ${room(places.mentee, 'mentor')}.`]),
  ];
}

/** Somebody who only looks for a mentor is not full: they have found one. */
const fullLine = ({ mentor }: Overview['places']): readonly RichText[] =>
  mentor === undefined ? [] : [say`${bold('Full')}: nobody new asks you until a place is free.`];

function availabilityLine(availability: Exclude<Availability, { code: 'full' }>): RichText {
  switch (availability.code) {
    case 'available':
      return say`${bold('Available')}: you can be found.`;
    case 'paused':
      return say`${bold('Away')} until the end of ${day(availability.until)}: you come back the day after, by yourself. Back earlier: ${command('resume')}.`;
    case 'hidden':
      return say`${bold('Hidden')}: nobody finds you until you type ${command('show')}.`;
    case 'not-joined':
      return say`You have not joined yet.`;
  }
}

function room({ of, left }: Places, partner: Side): string {
  if (of === 0) return `you take no ${partner}s at the moment`;
  if (of === 1)
    return left === 0
      ? `you have your ${partner}`
      : partner === 'mentor'
        ? 'you can have one mentor'
        : 'you have room for one mentee';
  return `${left} of ${of} places free`;
}
