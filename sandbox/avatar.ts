import type { DemoPerson } from './side.ts';

/** Calm backgrounds on which white initials keep a contrast of at least 4.5 to 1. */
const colours = ['#2f5d8a', '#7a4b8c', '#2b6e5a', '#96502d', '#8a3b5c', '#4a5a9a', '#5c6320', '#1f6b78'];

/** A square SVG picture: the person's own, or initials on a colour. `place` in the list tells neighbours apart. */
export function avatarOf(person: DemoPerson, place: number): string {
  if (person.pictureSvg !== undefined) return person.pictureSvg;
  const words = person.name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .replaceAll(/[<>&"]/g, '');
  const colour = colours[place % colours.length];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96" role="img" aria-label="${initials}"><rect width="96" height="96" fill="${colour}"/><text x="48" y="50" fill="#fff" font-family="system-ui, sans-serif" font-size="38" font-weight="600" text-anchor="middle" dominant-baseline="central">${initials}</text></svg>`;
}
