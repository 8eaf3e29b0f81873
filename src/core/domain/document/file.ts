import type { CalendarEntries } from './calendar-entries.ts';
import type { Paper } from './paper.ts';
import type { Timeline } from './timeline.ts';

/**
 * Names a file that is enqueued for somebody: which of the flows' files, and about what. It comes back from outside and proves
 * nothing: the content is made for its reader, from what is stored, whenever the file is handed over.
 */
export type FileOrder = { readonly kind: string; readonly ref: string };

/** What a file holds, before it is made into bytes. */
export type FileContent =
  | { readonly type: 'calendar'; readonly calendar: CalendarEntries }
  | { readonly type: 'paper'; readonly paper: Paper }
  | PictureContent
  /** Markdown. */
  | { readonly type: 'text'; readonly text: string };

/** What a picture shows; it is made as PNG. */
export type PictureContent = { readonly type: 'timeline'; readonly timeline: Timeline };

/** A file as a flow describes it. */
export type FileDraft = {
  /** Without its ending; any words, `fileName` makes them fit. */
  readonly name: string;
  /** One or two plain sentences that stand beside it in the chat. */
  readonly words: string;
  readonly content: FileContent;
  /** What a picture shows, for those who do not see it. */
  readonly alt?: string;
};

/** A file ready to be handed over. */
export type MadeFile = {
  readonly order: FileOrder;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly words: string;
  /** Set for pictures alone. */
  readonly alt?: string;
};

const MAX_NAME_CHARS = 80;

/** Words as the name of a file that every system takes: no paths, no control or direction marks, 80 characters at most. */
export function fileName(words: string, ending: string): string {
  const plain = words
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/^\.+|\.+$/gu, '');
  const short = [...plain].slice(0, MAX_NAME_CHARS).join('').trim();
  return `${short === '' ? 'file' : short}.${ending}`;
}
