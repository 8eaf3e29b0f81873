/** One object of an Adaptive Card: an element, an action, or the card itself. */
export type CardPart = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What an activity carries for an Adaptive Card. */
export type CardAttachment = {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: CardPart;
};

type TextLook = {
  readonly size?: 'small' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly color?: 'accent' | 'attention';
  readonly isSubtle?: true;
  readonly style?: 'heading';
  readonly spacing?: Spacing;
};

type Spacing = 'none' | 'small' | 'medium';

/** A text block of one line of Markdown. */
export function textBlock(text: string, look: TextLook = {}): CardPart {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** One block a line; a blank line becomes a wider gap, because empty blocks collapse. */
export function textBlocks(lines: readonly string[], look: TextLook = {}): readonly CardPart[] {
  const blocks: CardPart[] = [];
  let gap = false;
  for (const line of lines) {
    if (line.trim() === '') gap = true;
    else {
      const spacing = gap ? 'medium' : 'none';
      blocks.push(textBlock(line, blocks.length === 0 ? look : { ...look, spacing }));
      gap = false;
    }
  }
  return blocks;
}

export function container(items: readonly CardPart[], look: Readonly<Record<string, unknown>> = {}): CardPart {
  return { type: 'Container', ...look, items };
}

/** The whole card as an attachment; UTF-8 size in `cardBytes`. */
export function attachment(content: CardPart): CardAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

const encoder = new TextEncoder();

/** Size on the wire, in bytes. */
export function cardBytes(card: CardPart): number {
  return encoder.encode(JSON.stringify(card)).length;
}
