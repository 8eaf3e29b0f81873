import type { ActOutcome, Call } from '../side.ts';
import { callDetail } from './call-detail.ts';
import { callHeadings, callRow } from './call-row.ts';
import { element } from './element.ts';

export type CallPanel = { add(call: Call): void };

type Row = { readonly call: Call; readonly row: HTMLTableRowElement; readonly words: string };

type Panel = {
  rows: Row[];
  refusedOnly: boolean;
  words: string;
  readonly body: HTMLElement;
  readonly detail: HTMLElement;
  readonly counter: HTMLElement;
  readonly nothing: HTMLElement;
};

const mostRows = 400;

/** The list of calls, newest first, with filters and the JSON of the chosen one. */
export function createCallPanel(
  section: HTMLElement,
  nameOf: (platform: string, person: string) => string,
  resendOf: (call: Call) => (() => Promise<ActOutcome>) | null,
): CallPanel {
  const panel: Panel = {
    rows: [],
    refusedOnly: false,
    words: '',
    body: element('tbody'),
    detail: element('div', { class: 'call-detail', hidden: true }),
    counter: element('span', { class: 'call-counter', role: 'status' }),
    nothing: element('p', { class: 'call-none' }),
  };
  section.append(bar(panel), split(panel));
  sift(panel);
  return {
    add: (call) => {
      const name = nameOf(call.platform, call.person ?? '');
      const row = callRow(call, name, () => open(panel, call, row, resendOf(call)));
      const words = `${call.name} ${name} ${call.platform} ${call.refused ?? ''}`.toLowerCase();
      panel.rows.unshift({ call, row, words });
      panel.body.prepend(row);
      for (const old of panel.rows.splice(mostRows)) old.row.remove();
      sift(panel);
    },
  };
}

function bar(panel: Panel): HTMLElement {
  const search = element('input', {
    type: 'search',
    placeholder: 'Filter by method or person',
    'aria-label': 'Filter calls',
  });
  search.addEventListener('input', () => {
    panel.words = search.value.trim().toLowerCase();
    sift(panel);
  });
  const buttons = ['All', 'Refused'].map((name) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(name === 'All') }, name);
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      panel.refusedOnly = name === 'Refused';
      sift(panel);
    });
    return button;
  });
  const segments = element('div', { class: 'segments', role: 'group', 'aria-label': 'Which calls' }, buttons);
  return element('div', { class: 'call-bar' }, [element('h2', {}, 'Calls'), panel.counter, segments, search]);
}

function split(panel: Panel): HTMLElement {
  const table = element('table', { class: 'call-table' }, [callHeadings(), panel.body]);
  const scroll = element('div', { class: 'call-scroll', tabindex: 0 }, [table, panel.nothing]);
  return element('div', { class: 'call-split' }, [scroll, panel.detail]);
}

function sift(panel: Panel): void {
  for (const { call, row, words } of panel.rows) {
    row.hidden = (panel.refusedOnly && call.refused === undefined) || !words.includes(panel.words);
  }
  const refused = panel.rows.filter(({ call }) => call.refused !== undefined).length;
  panel.counter.textContent = `${panel.rows.length} · ${refused} refused`;
  panel.nothing.hidden = panel.rows.some(({ row }) => !row.hidden);
  panel.nothing.textContent =
    panel.rows.length === 0
      ? 'Nothing yet. Type a command or press a button, and it shows here.'
      : 'No call fits the filter.';
}

function open(panel: Panel, call: Call, row: HTMLTableRowElement, resend: (() => Promise<ActOutcome>) | null): void {
  for (const other of panel.rows) other.row.removeAttribute('aria-selected');
  row.setAttribute('aria-selected', 'true');
  panel.detail.hidden = false;
  const close = (): void => {
    panel.detail.hidden = true;
    row.removeAttribute('aria-selected');
    row.querySelector('button')?.focus();
  };
  panel.detail.replaceChildren(...callDetail(call, resend, close));
}
