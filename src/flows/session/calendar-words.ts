type About = { readonly partner: string; readonly entries: number; readonly state: 'confirmed' | 'cancelled' };

export const entryWords = (partner: string) => ({
  title: `Session with ${partner}`,
  description: 'Arranged in the chat with Rapport. Agenda and notes stay there, for the two of you alone.',
});

export function calendarName({ partner, entries, state }: About): string {
  if (entries > 1) return `Sessions with ${partner}`;
  return state === 'cancelled' ? `Session with ${partner}, called off` : `Session with ${partner}`;
}

/** What stands beside the file in the chat. */
export function calendarWords({ partner, entries, state }: About): string {
  if (entries > 1) return `Your ${entries} sessions with ${partner}, for your calendar.`;
  return state === 'cancelled'
    ? `Open this file to take the session with ${partner} out of your calendar.`
    : `Your session with ${partner}, for your calendar. If you have it there already, this brings it up to date.`;
}
