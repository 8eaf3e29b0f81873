import type { FileContent } from '../../domain/document/file.ts';

/** Makes files. The same content gives the same bytes. */
export interface FileRenderer {
  render(content: FileContent): Promise<RenderedFile>;
}

/** `ending` is that of the file name, without a dot. */
export type RenderedFile = { readonly bytes: Uint8Array; readonly mediaType: string; readonly ending: string };
