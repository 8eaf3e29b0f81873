import type { FileContent } from '../../core/document/file.ts';
import type { Press, Pressed } from '../../core/ports/press.ts';
import { calendarFile } from './calendar-file.ts';

/** Makes files in this process. */
export function createPress(): Press {
  return { make: async (content) => pressed(content) };
}

function pressed(content: FileContent): Pressed {
  switch (content.type) {
    case 'calendar':
      return {
        bytes: new TextEncoder().encode(calendarFile(content.calendar)),
        mediaType: 'text/calendar; charset=utf-8',
        ending: 'ics',
      };
  }
}
