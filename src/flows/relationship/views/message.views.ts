import type { RelationshipId } from '../../../core/domain/kernel/ids.ts';
import { contactable, type Member } from '../../../core/domain/member/member.ts';
import { actionButton, formButton, paragraph, quote } from '../../../core/domain/view/build.ts';
import { type Card, MAX_LABEL_CHARS } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, person, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Notice } from '../../engine/replies.ts';
import { relationshipRoutes } from '../../routes/relationship.routes.ts';

type Named = Pick<Member, 'id' | 'name'>;
type Reachable = Pick<Member, 'id' | 'name' | 'handles'>;

const MAX_MESSAGE_CHARS = 1000;

/** `Write to Ada Lovelace`, `Write to Ada`, or without a name that does not fit. */
export function writeLabel(name: string): string {
  const [first = ''] = name.split(' ');
  const labels = [`Write to ${name}`, `Write to ${first}`];
  return labels.find((label) => label.length <= MAX_LABEL_CHARS) ?? 'Write a message';
}

export function writeForm({
  relationship,
  partner,
}: {
  readonly relationship: { readonly id: RelationshipId };
  readonly partner: Reachable;
}): Form {
  return {
    ...formFor(relationshipRoutes.write, { relationship: relationship.id }),
    title: 'Write a message',
    intro: [
      paragraph(
        say`Only ${person(contactable(partner))} gets this. I pass it on, wherever they are, and keep no copy once it has arrived.`,
      ),
    ],
    fields: [
      {
        type: 'text',
        id: 'text',
        label: 'Your message',
        hint: `Up to ${MAX_MESSAGE_CHARS} characters.`,
        required: true,
        multiline: true,
        maxChars: MAX_MESSAGE_CHARS,
      },
    ],
    submitLabel: 'Send',
    cancelLabel: 'Cancel',
  };
}

export function sentNotice(to: Named): Notice {
  return {
    summary: 'Your message is on its way.',
    title: 'Sent',
    tone: 'success',
    body: [paragraph(say`I pass it on to ${bold(to.name)}. Should it not arrive, I tell you.`)],
  };
}

/** A message from one's partner. */
export function messageCard({
  relationshipId,
  from,
  text: words,
}: {
  readonly relationshipId: RelationshipId;
  readonly from: Reachable;
  readonly text: string;
}): Card {
  return {
    summary: `${from.name} wrote to you.`,
    title: `A message from ${from.name}`,
    body: [paragraph(say`${person(contactable(from))} writes:`), quote(words)],
    actions: [
      formButton('Reply', relationshipRoutes.write, { relationship: relationshipId }, { style: 'primary' }),
      actionButton('Details', relationshipRoutes.details, { relationship: relationshipId }),
    ],
    footer: say`You get this because you two work together. Ending that, in Details, ends these messages too.`,
  };
}
