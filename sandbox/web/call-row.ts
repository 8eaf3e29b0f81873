import type { Call } from '../side.ts';
import { element } from './element.ts';

const columns = ['Time', 'Side', 'Direction', 'Call', 'Person', 'Status', 'Took', 'Refused because'];

export const callHeadings = (): HTMLElement =>
  element('thead', {}, [
    element(
      'tr',
      {},
      columns.map((name) => element('th', { scope: 'col' }, name)),
    ),
  ]);

/** One call as a row; its name is the button that opens the details. */
export function callRow(call: Call, personName: string, open: () => void): HTMLTableRowElement {
  const toApp = call.direction === 'to app';
  const refused = call.refused ?? '';
  const code = refused.split(':')[0] ?? '';
  const cell = (text: string, kind: string, title?: string) =>
    element('td', { class: kind, title: title ?? null }, text);
  const badge = element(
    'span',
    { class: `badge badge-${call.platform}` },
    call.platform === 'slack' ? 'Slack' : 'Teams',
  );
  const name = element('button', { type: 'button', class: 'call-name' }, call.name, { click: open });
  const why = refused === '' ? [] : [element('strong', {}, code), refused.slice(code.length)];
  return element('tr', { class: refused === '' ? '' : 'refused', 'data-call': call.id }, [
    cell(new Date(call.at).toLocaleTimeString('en-GB'), 'time'),
    element('td', { class: 'side' }, [badge]),
    cell(toApp ? '→ app' : '← app', 'direction', toApp ? 'the platform called the app' : 'the app called the platform'),
    element('td', {}, [name]),
    cell(personName, 'person'),
    cell(call.status === 0 ? 'none' : String(call.status), 'status'),
    cell(`${call.ms} ms`, call.ms > 1000 ? 'ms slow' : 'ms'),
    element('td', { class: 'why', title: refused }, why),
  ]);
}
