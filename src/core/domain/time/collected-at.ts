/** Wall time at which what belongs to a day is raised: before anybody's hour, so that one nudge holds all of it. */
export const COLLECTED_AT = '06:00';
