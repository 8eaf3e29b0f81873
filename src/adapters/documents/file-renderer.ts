import { createHash } from 'node:crypto';
import type { FileRenderer, RenderedFile } from '../../core/application/document/file-renderer.ts';
import type { FileContent } from '../../core/domain/document/file.ts';
import { calendarFile } from './calendar-file.ts';
import { RenderWorker } from './render-worker.ts';

/** Files lately made, kept by their content: pictures of a home page are asked for again and again. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Makes files; what is slow, in a thread of its own, and once for the same content. */
export function createFileRenderer(hand: Pick<RenderWorker, 'make'> = new RenderWorker()): FileRenderer {
  const kept = new Map<string, Promise<Uint8Array>>();
  const sizes = new Map<string, number>();
  let total = 0;

  const forget = (key: string): void => {
    kept.delete(key);
    total -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  const keep = (key: string, bytes: Uint8Array): void => {
    sizes.set(key, bytes.length);
    total += bytes.length;
    for (const oldest of kept.keys()) {
      if (total <= KEPT_BYTES) break;
      forget(oldest);
    }
  };
  const slowly = (content: Extract<FileContent, { type: 'paper' | 'timeline' }>): Promise<Uint8Array> => {
    const key = createHash('sha256').update(JSON.stringify(content)).digest('base64');
    const known = kept.get(key);
    if (known !== undefined) {
      // The newest stands last.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = hand.make(content);
    kept.set(key, made);
    made.then(
      (bytes) => keep(key, bytes),
      () => forget(key),
    );
    return made;
  };

  return {
    render: async (content): Promise<RenderedFile> => {
      switch (content.type) {
        case 'calendar':
          return textFile(calendarFile(content.calendar), 'text/calendar', 'ics');
        case 'text':
          return textFile(content.text, 'text/markdown', 'md');
        case 'paper':
          return { bytes: await slowly(content), mediaType: 'application/pdf', ending: 'pdf' };
        case 'timeline':
          return { bytes: await slowly(content), mediaType: 'image/png', ending: 'png' };
      }
    },
  };
}

const textFile = (text: string, mediaType: string, ending: string): RenderedFile => ({
  bytes: new TextEncoder().encode(text.toWellFormed()),
  mediaType: `${mediaType}; charset=utf-8`,
  ending,
});
