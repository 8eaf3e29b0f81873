import type { MemberId } from '../../core/ids.ts';
import type { Card } from '../../core/view/card.ts';
import type { PersonRef } from '../../core/view/person.ts';
import { bold, command, day, italic, lineBreak, link, moment, person, plain, say } from '../../core/view/rich-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** The reader of every golden file. */
export const GOLDEN_READER = { workspace: 'T0GOLDEN', zone: 'Europe/Lisbon', locale: 'en-GB' } as const;

export type GoldenCard = { readonly name: string; readonly card: Card };

const at = new Date('2026-11-24T10:00:00Z');

/** Somebody the reader may contact: known on the reader's own workspaces. */
export const ada: PersonRef = {
  memberId: 'member-ada' as MemberId,
  name: 'Ada Lovelace',
  handles: [
    { platform: 'slack', workspace: 'T0GOLDEN', externalId: 'U0ADA' },
    { platform: 'teams', workspace: 'T0GOLDEN', externalId: '8c0e8f5e-2f51-4c3b-9d55-6a8e1f1b0ada' },
  ],
};
/** Somebody who lives elsewhere: only the name can be written. */
export const grace: PersonRef = {
  memberId: 'member-grace' as MemberId,
  name: 'Grace <Hopper>',
  handles: [{ platform: 'slack', workspace: 'T0ELSEWHERE', externalId: 'U0GRACE' }],
};

const hostileValue = HOSTILE_TEXTS.join('\n');

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
    name: 'too-much',
    card: {
      summary: 'More than one message holds.',
      title: 'T'.repeat(150),
      tone: 'warning',
      body: [
        { type: 'text', text: plain(`Long & <long>. ${'words '.repeat(900)}`) },
        {
          type: 'fields',
          fields: Array.from({ length: 10 }, (_, at) => ({
            label: `Field ${at + 1}`,
            value: plain('value '.repeat(500)),
          })),
        },
        {
          type: 'list',
          items: Array.from({ length: 60 }, (_, at) => ({
            title: `Item ${at + 1}`,
            lines: [plain('A line of ordinary length, as a search result has.')],
            actions: [{ kind: 'run', id: 'find.profile', label: 'View profile', ref: `member-${at + 1}` }],
          })),
        },
      ],
      actions: [{ kind: 'run', id: 'find.more', label: 'Show all', ref: 'search-1', style: 'primary' }],
      footer: plain('The end is still here.'),
    },
  },
  {
    name: 'hostile',
    card: {
      summary: `Somebody wrote: ${HOSTILE_TEXTS[0] ?? ''}`,
      title: HOSTILE_TEXTS.join(' ').slice(0, 150),
      body: [
        { type: 'text', text: plain(hostileValue) },
        { type: 'text', text: [bold(hostileValue), italic(hostileValue), { type: 'code', text: hostileValue }] },
        { type: 'quote', text: hostileValue },
        { type: 'note', text: plain(hostileValue) },
        { type: 'bullets', items: HOSTILE_TEXTS.map((text) => plain(text)) },
        { type: 'fields', fields: HOSTILE_TEXTS.slice(0, 10).map((text) => ({ label: text, value: plain(text) })) },
        {
          type: 'text',
          text: [link('javascript:alert(1)', 'a bad link'), link('https://example.org/|<@U1>', '<@U1>')],
        },
        { type: 'text', text: [person({ ...grace, name: hostileValue }), command(hostileValue)] },
        { type: 'list', items: [{ title: hostileValue, lines: [plain(hostileValue)] }] },
        { type: 'image', url: 'javascript:alert(1)', alt: hostileValue },
        { type: 'progress', label: hostileValue, done: 5, total: 0 },
        { type: 'section', title: hostileValue, nodes: [] },
      ],
      footer: plain(hostileValue),
    },
  },
  {
    name: 'empty-words',
    card: {
      summary: ' ',
      title: '',
      body: [
        { type: 'text', text: [] },
        { type: 'quote', text: '' },
        { type: 'bullets', items: [] },
        { type: 'fields', fields: [] },
        { type: 'fields', fields: [{ label: '', value: [] }] },
        { type: 'list', items: [], page: { from: 0, to: 0, total: 0 } },
        { type: 'section', title: '', nodes: [] },
      ],
      actions: [],
      footer: [],
    },
  },
];
