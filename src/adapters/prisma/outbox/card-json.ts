import type { Card } from '../../../core/domain/view/card.ts';

/** A card as JSON that PostgreSQL takes: it refuses U+0000 and halves of surrogate pairs. Dates become ISO texts. */
export function storedCard(card: Card): string {
  return JSON.stringify(card, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
  );
}

/** The card again, its instants dates as before. It was written by us, so its shape is not checked. */
export function cardFrom(stored: unknown): Card {
  return revived(stored) as Card;
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isInstant = 'type' in value && value.type === 'datetime';
  return Object.fromEntries(
    entries.map(([key, part]) => [key, isInstant && key === 'at' ? new Date(String(part)) : revived(part)]),
  );
}
