import type { FileContent } from '../../core/domain/document/file.ts';
import { paperFile } from './paper-file.ts';
import { pictureFile } from './picture-file.ts';
import { timelineSvg } from './timeline-svg.ts';

/** What takes tens to hundreds of milliseconds, and so is made beside the event loop. */
export type SlowContent = Extract<FileContent, { readonly type: 'paper' | 'timeline' }>;

export async function makeFile(content: SlowContent): Promise<Uint8Array> {
  switch (content.type) {
    case 'paper':
      return paperFile(content.paper);
    case 'timeline':
      return pictureFile(timelineSvg(content.timeline));
  }
}
