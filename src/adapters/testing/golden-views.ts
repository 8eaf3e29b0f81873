import {
  bold,
  command,
  day,
  italic,
  lineBreak,
  link,
  moment,
  person,
  plain,
  say,
} from '../../core/domain/view/rich-text.ts';
import { pictureOf } from './contract-views.ts';
import { EXTREME_CARDS, type GoldenCard } from './extreme-cards.ts';
import { ada, grace } from './golden-people.ts';

/** The reader of every golden file. */
export const GOLDEN_READER = { workspace: 'T0GOLDEN', zone: 'Europe/Lisbon', locale: 'en-GB' } as const;

const at = new Date('2026-11-24T10:00:00Z');

/** Cards that together hold every node, every inline, every kind of action, the limits and hostile words. */
export const GOLDEN_CARDS: readonly GoldenCard[] = [
  { name: 'smallest', card: { summary: 'You are all set.', body: [] } },
  {
    name: 'every-inline',
    card: {
      summary: 'Every kind of words',
      title: 'Every kind of words',
      tone: 'neutral',
      body: [
        {
          type: 'text',
          text: [
            ...say`Plain, ${bold('bold')}, ${italic('italic')}, `,
            { type: 'code', text: 'co`de' },
            ...say`, ${link('https://example.org/guide?a=1&b=2', 'the guide')}, ${link('mailto:help@example.org', 'write to us')}.`,
            lineBreak,
            ...say`${person(ada)} meets ${person(grace)} ${moment(at)}, on ${moment(at, 'day')}, at ${moment(at, 'time')}; due ${day('2026-11-24')}. Type ${command('find leadership')}.`,
          ],
        },
      ],
    },
  },
  {
    name: 'every-node',
    card: {
      summary: 'Ada Lovelace asks you to be her mentor.',
      title: 'A mentoring request',
      tone: 'success',
      body: [
        { type: 'text', text: say`${person(ada)} asks you to be her mentor.` },
        { type: 'quote', text: 'I would like to learn how to lead a small team.\n\nWith warm wishes' },
        {
          type: 'fields',
          fields: [
            { label: 'Topics', value: plain('Leadership, Feedback') },
            { label: 'Languages', value: plain('English, Português') },
          ],
        },
        { type: 'bullets', items: [plain('One conversation a month'), say`For ${bold('six')} months`] },
        { type: 'image', url: 'https://example.org/chart.png', alt: 'Three of five goals reached' },
        { type: 'divider' },
        { type: 'note', text: say`Answer by ${day('2026-12-08')}.` },
        { type: 'progress', label: 'Profile', done: 3, total: 10 },
        {
          type: 'section',
          title: 'What happens next',
          nodes: [
            { type: 'text', text: plain('You both see each other’s contact details.') },
            { type: 'bullets', items: [plain('Arrange the first conversation')] },
          ],
        },
      ],
      actions: [
        { kind: 'run', id: 'mentoring-request.accept', label: 'Accept', ref: 'request-1', style: 'primary' },
        {
          kind: 'run',
          id: 'mentoring-request.decline',
          label: 'Decline',
          ref: 'request-1',
          style: 'danger',
          confirm: { title: 'Decline?', text: 'Ada will be told kindly.', yes: 'Decline', no: 'Go back' },
        },
        { kind: 'openForm', id: 'mentoring-request.ask-for-more', label: 'Ask for more', ref: 'request-1' },
        { kind: 'link', id: 'guide', label: 'Read the guide', ref: 'https://example.org/guide' },
      ],
      footer: say`You get this because you mentor. Stop with ${command('pause')}.`,
    },
  },
  {
    name: 'list',
    card: {
      summary: 'Four mentors fit, closest first.',
      title: 'Mentors for you',
      body: [
        {
          type: 'list',
          items: [
            {
              title: 'Ada Lovelace',
              lines: [plain('Analyst, Lisbon'), [italic('Offers leadership, which you seek.')]],
              image: { url: 'https://example.org/ada.png', alt: 'Ada Lovelace' },
              actions: [
                { kind: 'run', id: 'find.profile', label: 'View profile', ref: 'member-ada' },
                {
                  kind: 'openForm',
                  id: 'mentoring-request.ask',
                  label: 'Request',
                  ref: 'member-ada',
                  style: 'primary',
                },
              ],
            },
            {
              title: 'One button',
              lines: [],
              actions: [{ kind: 'run', id: 'find.profile', label: 'View profile', ref: 'member-two' }],
            },
            {
              title: 'Two buttons',
              lines: [plain('No picture')],
              actions: [
                { kind: 'run', id: 'find.profile', label: 'View profile', ref: 'member-three' },
                { kind: 'run', id: 'find.bookmark', label: 'Bookmark', ref: 'member-three' },
              ],
            },
            {
              title: 'Only a picture',
              lines: [],
              image: { url: 'https://example.org/four.png', alt: 'Only a picture' },
            },
          ],
          page: { from: 1, to: 4, total: 42 },
        },
      ],
      actions: [{ kind: 'run', id: 'find.next', label: 'Next', ref: 'search-1:2' }],
    },
  },
  {
    name: 'picture',
    card: {
      summary: 'Your mentoring at a glance.',
      title: 'Mentoring at Example Ltd',
      body: [
        { type: 'text', text: plain('Two drawings of goals, the second of which is not there yet.') },
        pictureOf('Lead a team'),
        { type: 'section', title: 'Goals', nodes: [pictureOf('Speak up <!here>')] },
      ],
    },
  },
  ...EXTREME_CARDS,
];
