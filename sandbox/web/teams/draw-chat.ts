import type { ShownTeamsMessage, TeamsSnapshot } from '../../teams/teams-snapshot.ts';
import { arrange } from '../arrange.ts';
import { element } from '../element.ts';
import type { SendAct } from '../side-view.ts';
import { drawCard } from './draw-card.ts';
import { drawFile } from './draw-file.ts';
import { drawMarkdown } from './draw-markdown.ts';

/** Draws the chat with the bot. Messages that have not changed keep their nodes, and so what is being typed in them. */
export function drawChat(el: HTMLElement, snapshot: TeamsSnapshot, act: SendAct): void {
  if (!snapshot.installed && snapshot.messages.length === 0) {
    drawStore(el, snapshot, act);
    return;
  }
  const list =
    el.querySelector<HTMLElement>(':scope > .tm-messages') ??
    element('ol', { class: 'tm-messages', 'aria-label': 'Messages', 'aria-live': 'polite' });
  if (list.parentElement !== el) el.replaceChildren(list);
  const drawn = new Map([...list.children].map((child) => [child.getAttribute('data-version'), child]));
  const keep = (version: string, draw: () => HTMLElement): Element => {
    const kept = drawn.get(version);
    if (kept) return kept;
    const made = draw();
    made.setAttribute('data-version', version);
    return made;
  };
  const rows = snapshot.messages.flatMap((message, index) => {
    const day = dayOf(message, snapshot);
    const before = snapshot.messages[index - 1];
    const newDay = !before || dayOf(before, snapshot) !== day;
    const row = keep(versionOf(message, snapshot), () => drawMessage(message, snapshot, act));
    drawNote(row, message);
    return newDay ? [keep(`day ${day}`, () => element('li', { class: 'tm-day' }, day)), row] : [row];
  });
  if (rows.length === 0) rows.push(keep('none', () => element('li', { class: 'tm-empty' }, emptyText(snapshot))));
  if (!snapshot.installed || snapshot.blocked)
    rows.push(keep(`barred ${snapshot.blocked}`, () => barred(snapshot, act)));
  arrange(list, rows);
}

const emptyText = ({ person, botName }: TeamsSnapshot): string =>
  `This is where ${person.name} and ${botName} talk. Type help to begin.`;

/** What a person without the app sees: its entry in the store. */
function drawStore(el: HTMLElement, { botName }: TeamsSnapshot, act: SendAct): void {
  if (el.firstElementChild?.classList.contains('tm-store')) return;
  const add = element('button', { type: 'button', class: 'tm-primary' }, 'Add');
  add.addEventListener('click', async () => {
    add.disabled = true;
    const outcome = await act({ do: 'add app' });
    add.disabled = outcome.ok;
  });
  el.replaceChildren(
    element('section', { class: 'tm-store' }, [
      element('img', { src: '/web/mark.svg', alt: '', width: 64, height: 64 }),
      element('h2', {}, botName),
      element('p', {}, 'Mentoring inside the chat you already use: find a mentor, ask, and stay in touch.'),
      add,
    ]),
  );
}

function barred({ blocked, botName }: TeamsSnapshot, act: SendAct): HTMLElement {
  const words = blocked ? `You have blocked ${botName}.` : `${botName} has been removed from this chat.`;
  const button = element('button', { type: 'button', class: 'tm-quiet' }, blocked ? 'Unblock' : 'Add again', {
    click: () => void act(blocked ? { do: 'block', blocked: false } : { do: 'add app' }),
  });
  return element('li', { class: 'tm-barred' }, [words, ' ', button]);
}

function drawMessage(message: ShownTeamsMessage, snapshot: TeamsSnapshot, act: SendAct): HTMLElement {
  const { id, at, edited, card, targeted, warnings } = message;
  const own = message.from === 'person';
  const name = own ? snapshot.person.name : snapshot.botName;
  const head = element('div', { class: 'tm-head' }, [
    element('strong', { class: own ? 'unseen' : null }, name),
    element('time', { datetime: at }, timeOf(at, snapshot)),
    edited === '' ? null : element('span', {}, 'Edited'),
    targeted ? element('span', {}, 'Only you can see this message') : null,
  ]);
  const press = (action: number, inputs: Readonly<Record<string, string>>) =>
    act({ do: 'press', activity: id, action, inputs });
  const wide = card?.msteams !== undefined && JSON.stringify(card.msteams).includes('"Full"');
  const body = card === undefined ? (drawFile(message, act) ?? drawWords(message)) : drawCard(card, press);
  const face = element('img', { class: 'face', src: '/web/mark.svg', alt: '', width: 32, height: 32 });
  return element(
    'li',
    { class: `tm-message ${own ? 'tm-own' : 'tm-bot'}${wide ? ' tm-wide' : ''}`, 'data-activity': id },
    [
      own ? null : face,
      element('div', { class: 'tm-column' }, [
        head,
        body,
        element('p', { class: 'tm-note', role: 'status' }),
        warnings.length > 0 ? drawWarnings(warnings) : null,
      ]),
    ],
  );
}

function drawWords({ from, text = '', textFormat }: ShownTeamsMessage): HTMLElement {
  const plain = from === 'person' || textFormat === 'plain';
  return element('div', { class: plain ? 'tm-bubble tm-plain' : 'tm-bubble' }, plain ? text : drawMarkdown(text));
}

function drawWarnings(warnings: readonly string[]): HTMLElement {
  const count = warnings.length === 1 ? '1 remark' : `${warnings.length} remarks`;
  const items = warnings.map((warning) => element('li', {}, warning));
  return element('details', { class: 'tm-warnings' }, [
    element('summary', {}, `${count} on this message`),
    element('ul', {}, items),
  ]);
}

/** The line under a message changes without drawing the card again, so that typed words stay. */
function drawNote(row: Element, { note }: ShownTeamsMessage): void {
  const line = row.querySelector('.tm-note');
  if (!line || line.textContent === (note?.text ?? '')) return;
  line.textContent = note?.text ?? '';
  line.classList.toggle('tm-failed', note?.failed === true);
}

function versionOf({ id, edited, card, consent }: ShownTeamsMessage, { person }: TeamsSnapshot): string {
  return JSON.stringify([person.key, id, edited, card ?? '', consent ?? '']);
}

function dayOf({ at }: ShownTeamsMessage, { person }: TeamsSnapshot): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: person.zone } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(at));
}

function timeOf(at: string, { person }: TeamsSnapshot): string {
  const form = { hour: '2-digit', minute: '2-digit', timeZone: person.zone } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(at));
}
