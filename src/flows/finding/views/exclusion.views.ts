import type { ApartRefusal } from '../../../core/domain/member/decide-apart.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { actionButton, formButton, listNode, paragraph, refusalCard } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import type { PagePart } from '../../../core/domain/view/page-of.ts';
import { bold, plain, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Notice } from '../../engine/replies.ts';
import { exclusionRoutes } from '../../routes/finding.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';

type Named = Pick<Member, 'id' | 'name'>;

const MAX_NAME_CHARS = 120;
const MAX_OPTION_CHARS = 75;

export const NOBODY =
  'I find nobody of that name among those you can see. Try the name as it stands in their profile. Nothing was changed.';

export const REFUSED: { readonly [C in ApartRefusal['code']]: string } = {
  yourself: 'That is you. Please name somebody else.',
  'not-there': NOBODY,
  'already-there': 'They are on your list already, so nothing was changed.',
  'working-together':
    'You two work together at the moment. When you end it, under Details, you can choose “No further contact” there.',
};

/** The whole list, a page at a time. Whether anybody keeps the reader apart is no part of it. */
export function exclusionsCard({ shown, page, next }: PagePart<Named>): Card {
  return {
    summary: 'Your private list of people not to be matched with.',
    title: 'Do not match me with',
    body: [
      paragraph(
        say`You and the people on this list are never shown to each other, and neither can ask the other. They are not told, and nobody but you sees the list.`,
      ),
      shown.length === 0
        ? paragraph(say`There is nobody on it.`)
        : listNode(
            shown.map(({ id, name }) => ({
              title: name,
              lines: [],
              actions: [actionButton('Remove', exclusionRoutes.remove, { member: id })],
            })),
            page,
          ),
    ],
    actions: [
      formButton('Add somebody', exclusionRoutes.add, {}, { style: 'primary' }),
      ...(next === null ? [] : [actionButton('Show more', exclusionRoutes.list, { from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('Back to the start', exclusionRoutes.list, { from: 0 })]),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

export const addForm = (): Form => ({
  ...formFor(exclusionRoutes.add, {}),
  title: 'Do not match me with',
  intro: [paragraph(say`They are not told, and you can take them off again at any time.`)],
  fields: [
    {
      type: 'text',
      id: 'name',
      label: 'Name',
      hint: 'As it stands in their profile; a part of it is enough.',
      required: true,
      multiline: false,
      maxChars: MAX_NAME_CHARS,
    },
  ],
  submitLabel: 'Add',
  cancelLabel: 'Cancel',
});

/** When several people have the name. */
export const chooseForm = (name: string, people: readonly Named[]): Form => ({
  ...formFor(exclusionRoutes.choose, { name }),
  title: 'Whom do you mean?',
  fields: [
    {
      type: 'choice',
      style: 'radio',
      id: 'who',
      label: 'Several people have that name',
      required: true,
      options: people.map((one) => ({ value: one.id, label: one.name.slice(0, MAX_OPTION_CHARS) })),
    },
  ],
  submitLabel: 'Add',
  cancelLabel: 'Cancel',
});

export const addedNotice = ({ name }: Named): Notice => ({
  summary: 'Your list is changed.',
  title: 'Noted',
  tone: 'success',
  body: [paragraph(say`You and ${bold(name)} are not shown to each other any more. They are not told.`)],
});

export const addedCard = (person: Named): Card => ({
  ...addedNotice(person),
  actions: [
    actionButton('Undo', exclusionRoutes.remove, { member: person.id }),
    actionButton('Show the list', exclusionRoutes.list, {}),
  ],
});

export const refusedCard = (code: ApartRefusal['code']): Card =>
  refusalCard('Your list is as it was.', plain(REFUSED[code]), [
    actionButton('Show the list', exclusionRoutes.list, {}),
  ]);

export const nobodyCard = (): Card => refusedCard('not-there');

export const severalCard = (people: readonly Named[]): Card => ({
  summary: 'Several people have that name.',
  title: 'Whom do you mean?',
  body: [
    listNode(
      people.map(({ id, name }) => ({
        title: name,
        lines: [],
        actions: [actionButton('Do not match us', exclusionRoutes.neverMatch, { member: id })],
      })),
    ),
  ],
  actions: [actionButton('Show the list', exclusionRoutes.list, {})],
});
