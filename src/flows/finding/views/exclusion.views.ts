import type { ApartRefusal } from '../../../core/domain/member/decide-apart.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { list, open, run, text } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import type { PagePart } from '../../../core/domain/view/page-of.ts';
import { bold, plain, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';

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
      text(
        say`You and the people on this list are never shown to each other, and neither can ask the other. They are not told, and nobody but you sees the list.`,
      ),
      shown.length === 0
        ? text(say`There is nobody on it.`)
        : list(
            shown.map(({ id, name }) => ({ title: name, lines: [], actions: [run('Remove', 'exclusion.remove', id)] })),
            page,
          ),
    ],
    actions: [
      open('Add somebody', 'exclusion.add', '', { style: 'primary' }),
      ...(next === null ? [] : [run('Show more', 'exclusion.list', String(next))]),
      ...(page === undefined || page.from === 1 ? [] : [run('Back to the start', 'exclusion.list', '0')]),
      run('Home', 'home.show', ''),
    ],
  };
}

export const addForm = (): Form => ({
  id: 'exclusion.add',
  title: 'Do not match me with',
  intro: [text(say`They are not told, and you can take them off again at any time.`)],
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
  ref: '',
});

/** When several people have the name. */
export const chooseForm = (name: string, people: readonly Named[]): Form => ({
  id: 'exclusion.choose',
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
  ref: name,
});

export const addedNotice = ({ name }: Named): Notice => ({
  summary: 'Your list is changed.',
  title: 'Noted',
  tone: 'success',
  body: [text(say`You and ${bold(name)} are not shown to each other any more. They are not told.`)],
});

export const addedCard = (person: Named): Card => ({
  ...addedNotice(person),
  actions: [run('Undo', 'exclusion.remove', person.id), run('Show the list', 'exclusion.list', '')],
});

export const refusedCard = (code: ApartRefusal['code']): Card => ({
  summary: 'Your list is as it was.',
  body: [text(plain(REFUSED[code]))],
  actions: [run('Show the list', 'exclusion.list', '')],
});

export const nobodyCard = (): Card => refusedCard('not-there');

export const severalCard = (people: readonly Named[]): Card => ({
  summary: 'Several people have that name.',
  title: 'Whom do you mean?',
  body: [
    list(
      people.map(({ id, name }) => ({
        title: name,
        lines: [],
        actions: [run('Do not match us', 'exclusion.never-match', id)],
      })),
    ),
  ],
  actions: [run('Show the list', 'exclusion.list', '')],
});
