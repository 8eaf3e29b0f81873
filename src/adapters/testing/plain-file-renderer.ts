import { createHash } from 'node:crypto';
import type { FileRenderer } from '../../core/application/document/file-renderer.ts';
import type { FileContent } from '../../core/domain/document/file.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What `plainPress` makes of a content: different for different contents, and small. */
export const plainBytes = (content: FileContent): Buffer =>
  Buffer.from([...PNG, ...createHash('sha256').update(JSON.stringify(content)).digest()]);

/** A press for platforms under test, which hand over whatever it makes; a timeline without a lane breaks it. */
export const plainFileRenderer: FileRenderer = {
  render: async (content) => {
    if (content.type === 'timeline' && content.timeline.lanes.length === 0) throw new RangeError('nothing to draw');
    return { bytes: plainBytes(content), mediaType: 'image/png', ending: 'png' };
  },
};
