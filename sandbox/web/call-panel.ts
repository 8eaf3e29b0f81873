import type { ActOutcome, Call, Json } from '../side.ts';
import { element, freshId } from './element.ts';

export type CallPanel = { add(call: Call): void };

const mostRows = 400;

/** The list of calls, newest first, with filters and the JSON of the chosen one. */
export function createCallPanel(
  section: HTMLElement,
  nameOf: (platform: string, person: string) => string,
  resend: (call: Call) => Promise<ActOutcome>,
): CallPanel {
  const rows: { readonly call: Call; readonly row: HTMLTableRowElement }[] = [];
  let shown: 'all' | 'refused' = 'all';
  let words = '';
  const body = element('tbody');
  const detail = element('div', { class: 'call-detail', hidden: true });
  const counter = element('span', { class: 'call-counter', role: 'status' });
  const nothing = element(
    'p',
    { class: 'call-none' },
    'Nothing yet. Type a command or press a button, and it shows here.',
  );
  const table = element('table', { class: 'call-table' }, [headings(), body]);
  const filters = filterButtons((chosen) => {
    shown = chosen;
    sift();
  });
  const search = element('input', {
    type: 'search',
    placeholder: 'Filter by method or person',
    'aria-label': 'Filter calls',
  });
  search.addEventListener('input', () => {
    words = search.value.trim().toLowerCase();
    sift();
  });
  const bar = element('div', { class: 'call-bar' }, [element('h2', {}, 'Calls'), counter, filters, search]);
  section.append(
    bar,
    element('div', { class: 'call-split' }, [
      element('div', { class: 'call-scroll', tabindex: 0 }, [table, nothing]),
      detail,
    ]),
  );

  const fits = ({ call }: { call: Call }): boolean =>
    (shown === 'all' || call.refused !== undefined) &&
    (words === '' ||
      `${call.name} ${nameOf(call.platform, call.person ?? '')} ${call.platform} ${call.refused ?? ''}`
        .toLowerCase()
        .includes(words));
  const sift = (): void => {
    for (const one of rows) one.row.hidden = !fits(one);
    count();
  };
  const count = (): void => {
    const refused = rows.filter(({ call }) => call.refused !== undefined).length;
    counter.textContent = `${rows.length} · ${refused} refused`;
    nothing.hidden = rows.some(({ row }) => !row.hidden);
    nothing.textContent =
      rows.length === 0
        ? 'Nothing yet. Type a command or press a button, and it shows here.'
        : 'No call fits the filter.';
  };
  const open = (call: Call, row: HTMLTableRowElement): void => {
    for (const other of rows) other.row.removeAttribute('aria-selected');
    row.setAttribute('aria-selected', 'true');
    detail.hidden = false;
    detail.replaceChildren(
      ...callDetail(
        call,
        () => resend(call),
        () => {
          detail.hidden = true;
          row.removeAttribute('aria-selected');
          row.querySelector('button')?.focus();
        },
      ),
    );
  };
  count();
  return {
    add: (call) => {
      const row = callRow(call, nameOf(call.platform, call.person ?? ''), () => open(call, row));
      rows.unshift({ call, row });
      body.prepend(row);
      for (const old of rows.splice(mostRows)) old.row.remove();
      row.hidden = !fits({ call });
      count();
    },
  };
}

function filterButtons(choose: (shown: 'all' | 'refused') => void): HTMLElement {
  const buttons = (['all', 'refused'] as const).map((name, index) => {
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(index === 0) },
      name === 'all' ? 'All' : 'Refused',
    );
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(name);
    });
    return button;
  });
  return element('div', { class: 'segments', role: 'group', 'aria-label': 'Which calls' }, buttons);
}

const headings = (): HTMLElement =>
  element('thead', {}, [
    element(
      'tr',
      {},
      ['Time', 'Side', 'Direction', 'Call', 'Person', 'Status', 'Took', 'Refused because'].map((name) =>
        element('th', { scope: 'col' }, name),
      ),
    ),
  ]);

function callRow(call: Call, name: string, open: () => void): HTMLTableRowElement {
  const cell = (text: string, kind: string, title?: string) =>
    element('td', { class: kind, title: title ?? null }, text);
  const button = element('button', { type: 'button', class: 'call-name' }, call.name, { click: open });
  const refused = call.refused ?? '';
  const code = refused.split(':')[0] ?? '';
  const row = element('tr', { class: refused === '' ? '' : 'refused', 'data-call': call.id }, [
    cell(new Date(call.at).toLocaleTimeString('en-GB'), 'time'),
    element('td', { class: 'side' }, [
      element('span', { class: `badge badge-${call.platform}` }, call.platform === 'slack' ? 'Slack' : 'Teams'),
    ]),
    cell(
      call.direction === 'to app' ? '→ app' : '← app',
      'direction',
      call.direction === 'to app' ? 'the platform called the app' : 'the app called the platform',
    ),
    element('td', {}, [button]),
    cell(name, 'person'),
    cell(call.status === 0 ? 'none' : String(call.status), 'status'),
    cell(`${call.ms} ms`, call.ms > 1000 ? 'ms slow' : 'ms'),
    element(
      'td',
      { class: 'why', title: refused },
      refused === '' ? [] : [element('strong', {}, code), refused.slice(code.length)],
    ),
  ]);
  return row;
}

function callDetail(call: Call, resend: () => Promise<ActOutcome>, close: () => void): readonly HTMLElement[] {
  const title = element('h3', {}, call.name);
  const shut = element('button', { type: 'button', class: 'quiet', 'aria-label': 'Close details' }, '×', {
    click: close,
  });
  const again = element(
    'button',
    { type: 'button', class: 'quiet', title: 'Sends the same request once more, as a network may' },
    'Send again',
  );
  again.addEventListener('click', async () => {
    again.disabled = true;
    const outcome = await resend();
    again.disabled = false;
    again.textContent = outcome.ok ? 'Sent again' : outcome.text;
  });
  const mayRepeat = call.direction === 'to app' && call.platform === 'slack';
  return [
    element('header', {}, [title, mayRepeat ? again : null, shut]),
    ...(call.refused === undefined ? [] : [element('p', { class: 'call-refused' }, call.refused)]),
    part('Request', call.request),
    part('Answer', call.response),
  ];
}

function part(label: string, value: Json | undefined): HTMLElement {
  const id = freshId();
  const text = value === undefined ? '(nothing)' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return element('section', { 'aria-labelledby': id }, [
    element('h4', { id }, label),
    element('pre', { tabindex: 0 }, text),
  ]);
}
