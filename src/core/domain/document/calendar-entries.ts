/** Entries of a calendar file. One entry can be updated and taken back later: same `uid`, higher `sequence`. */
export type CalendarEntries = {
  /** When the file was made. */
  readonly stampedAt: Date;
  readonly entries: readonly CalendarEntry[];
};

export type CalendarEntry = {
  readonly uid: string;
  /** Grows with every change that the calendar has to follow. */
  readonly sequence: number;
  readonly state: 'confirmed' | 'cancelled';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description: string;
  /** Where, or the link; may be empty. */
  readonly place: string;
  readonly organiser: CalendarParty;
  readonly guest: CalendarParty;
};

export type CalendarParty = { readonly name: string; readonly email: string };
