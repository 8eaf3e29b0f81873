import type { Card } from '../../core/domain/view/card.ts';
import { bold, command, italic, link, person, plain } from '../../core/domain/view/rich-text.ts';
import { grace } from './golden-people.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export type GoldenCard = { readonly name: string; readonly card: Card };

const hostileValue = HOSTILE_TEXTS.join('\n');

/** Too much, hostile, and next to nothing. */
export const EXTREME_CARDS: readonly GoldenCard[] = [
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
