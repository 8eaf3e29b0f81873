import { z } from 'zod';

/** Where somebody acted, and what Slack gave us to answer there. `responseUrl` and `triggerId` are secrets. */
export type Surface =
  | { readonly at: 'command'; readonly responseUrl: string; readonly triggerId: string }
  | { readonly at: 'shortcut'; readonly triggerId: string }
  | {
      readonly at: 'message';
      readonly responseUrl: string | null;
      readonly triggerId: string;
      readonly channel: string;
      readonly ts: string;
      readonly ephemeral: boolean;
      /** The message holds other things too: what comes of the press does not take its place. */
      readonly beside: boolean;
    }
  | { readonly at: 'home'; readonly triggerId: string }
  | { readonly at: 'modal'; readonly triggerId: string; readonly viewId: string; readonly hash: string }
  | { readonly at: 'form'; readonly viewId: string; readonly origin: FormOrigin; readonly blockIds: readonly string[] }
  /** Words typed to the bot in its DM. */
  | { readonly at: 'chat'; readonly channel: string }
  /** The Home tab was opened: the answer is the page itself. */
  | { readonly at: 'page' }
  /** Nobody looks: news about a person. */
  | { readonly at: 'nowhere' };

/** Where a form was opened from; it decides where the outcome is shown. `page` is Home or a shortcut. */
export type FormOrigin = z.infer<typeof FormOrigin>;
const FormOrigin = z.discriminatedUnion('in', [
  z.object({ in: z.literal('message'), channel: z.string().max(50), ts: z.string().max(50) }),
  z.object({ in: z.literal('chat') }),
  z.object({ in: z.literal('page') }),
  z.object({ in: z.literal('modal'), viewId: z.string().max(50) }),
]);

const Metadata = z.object({ ref: z.string().max(2000), origin: FormOrigin });

/** `private_metadata` of a form: seen by clients, so it holds no secret and proves nothing. */
export function encodeMetadata(ref: string, origin: FormOrigin): string {
  return JSON.stringify({ ref, origin } satisfies z.infer<typeof Metadata>);
}

/** What `encodeMetadata` wrote, or null when it is something else. */
export function decodeMetadata(text: string): z.infer<typeof Metadata> | null {
  try {
    const read = Metadata.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The place a form opened on this surface would name as its origin. */
export function originOf(surface: Surface): FormOrigin {
  switch (surface.at) {
    case 'message':
      return surface.ephemeral || surface.beside
        ? { in: 'chat' }
        : { in: 'message', channel: surface.channel, ts: surface.ts };
    case 'home':
    case 'shortcut':
    case 'page':
      return { in: 'page' };
    case 'modal':
      return { in: 'modal', viewId: surface.viewId };
    case 'form':
      return surface.origin;
    case 'command':
    case 'chat':
    case 'nowhere':
      return { in: 'chat' };
  }
}
