type About = { readonly partner: string; readonly entries: number; readonly state: 'confirmed' | 'cancelled' };

export const entryWords = (partner: string) => ({
  title: `Session with ${partner}`,
  description: 'Arranged in the chat with Rapport. Agenda and notes stay there, for the two of you alone.',
});

export function calendarName({ partner, entries, state }: About): string {
  const name = `${entries > 1 ? 'Sessions' : 'Session'} with ${partner}`;
  return state === 'cancelled' ? `${name}, called off` : name;
}

/** What stands beside the file in the chat. */
export function calendarWords({ partner, entries, state }: About): string {
  if (state === 'cancelled') {
    const what = entries > 1 ? `these ${entries} sessions` : 'the session';
    return `Open this file to take ${what} with ${partner} out of your calendar.`;
  }
  return entries > 1
    ? `Your ${entries} sessions with ${partner}, for your calendar.`
    : `Your session with ${partner}, for your calendar. If you have it there already, this brings it up to date.`;
}
