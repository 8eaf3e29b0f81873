import type { FileContent } from '../../domain/document/file.ts';

/** Makes files. The same content gives the same bytes. */
export interface Press {
  make(content: FileContent): Promise<Pressed>;
}

/** `ending` is that of the file name, without a dot. */
export type Pressed = { readonly bytes: Uint8Array; readonly mediaType: string; readonly ending: string };
