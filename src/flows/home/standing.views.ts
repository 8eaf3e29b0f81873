import type { Availability } from '../../core/member/availability.ts';
import type { Places } from '../../core/relationship/places.ts';
import { bold, command, day, type RichText, say } from '../../core/view/rich-text.ts';
import type { Overview } from './overview.ts';

/** One line on whether somebody can be found, and one for each side on the room they have. */
export function standing({ availability, places }: Pick<Overview, 'availability' | 'places'>): readonly RichText[] {
  return [
    availabilityLine(availability),
    ...(places.mentor === undefined ? [] : [say`${bold('As a mentor')}: ${room(places.mentor, 'mentees')}.`]),
    ...(places.mentee === undefined ? [] : [say`${bold('As a mentee')}: ${room(places.mentee, 'mentors')}.`]),
  ];
}

function availabilityLine(availability: Availability): RichText {
  switch (availability.code) {
    case 'available':
      return say`${bold('Available')}: you can be found.`;
    case 'full':
      return say`${bold('Full')}: your places are taken.`;
    case 'paused':
      return say`${bold('Away')} until the end of ${day(availability.until)}: you come back the day after, by yourself. Back earlier: ${command('resume')}.`;
    case 'hidden':
      return say`${bold('Hidden')}: nobody finds you until you type ${command('show')}.`;
    case 'not-joined':
      return say`You have not joined yet.`;
  }
}

function room({ of, left }: Places, many: string): string {
  if (of === 0) return `you take no ${many} at the moment`;
  if (of === 1) return left === 0 ? 'your place is taken' : 'your place is free';
  return `${left} of ${of} places free`;
}
