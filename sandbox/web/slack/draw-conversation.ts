import type { ShownFile, ShownMessage, SlackSnapshot } from '../../slack/slack-snapshot.ts';
import { arrange } from '../arrange.ts';
import { element } from '../element.ts';
import type { SendAct } from '../side-view.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawMrkdwn } from './draw-text.ts';
import { surfaceFor } from './surface-for.ts';

/** Draws the DM with the app. Messages that have not changed keep their nodes, and so what is being typed in them. */
export function drawConversation(el: HTMLElement, snapshot: SlackSnapshot, act: SendAct): void {
  const list =
    el.querySelector<HTMLElement>(':scope > .sl-messages') ??
    element('ol', { class: 'sl-messages', 'aria-label': 'Messages', 'aria-live': 'polite' });
  if (list.parentElement !== el) el.replaceChildren(list);
  const drawn = new Map([...list.children].map((child) => [child.getAttribute('data-version'), child]));
  const rows = snapshot.messages.flatMap((message, index) => {
    const version = `${snapshot.person.key} ${message.ts} ${message.edited}`;
    const row = drawn.get(version) ?? drawMessage(message, version, snapshot, act);
    const day = dayOf(message.ts, snapshot);
    const before = snapshot.messages[index - 1];
    if (before !== undefined && dayOf(before.ts, snapshot) === day) return [row];
    return [drawn.get(`day ${day}`) ?? drawDay(day), row];
  });
  if (snapshot.unread > 0) void act({ do: 'read' });
  if (rows.length === 0) rows.push(welcome(snapshot));
  arrange(list, rows);
}

const drawDay = (day: string): HTMLElement => element('li', { class: 'sl-day', 'data-version': `day ${day}` }, day);

const dayOf = (ts: string, { person }: SlackSnapshot): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: person.zone }).format(
    new Date(Number(ts) * 1000),
  );

const welcome = (snapshot: SlackSnapshot): HTMLElement =>
  element(
    'li',
    { class: 'sl-empty', 'data-version': 'welcome' },
    `This is where ${snapshot.person.name} and Rapport talk. Type /mentor help to begin.`,
  );

function drawMessage(message: ShownMessage, version: string, snapshot: SlackSnapshot, act: SendAct): HTMLElement {
  if (message.from === 'command') {
    const line = [element('span', {}, 'You typed '), element('code', {}, message.text)];
    return element('li', { class: 'sl-command', 'data-version': version }, line);
  }
  const surface = surfaceFor(snapshot, message.ts, message.ts, act);
  const text = element('div', { class: 'bk-text' }, [drawMrkdwn(message.text, surface.reader)]);
  const body =
    message.blocks.length > 0 ? drawBlocks(message.blocks, surface) : element('div', { class: 'bk' }, [text]);
  const files = message.files.map(drawFile);
  const kind = message.ephemeral ? 'sl-message sl-ephemeral' : 'sl-message';
  return element('li', { class: kind, 'data-version': version, 'data-ts': message.ts }, [
    face(message, snapshot),
    element('div', { class: 'sl-message-body' }, [
      head(message, snapshot),
      message.ephemeral ? element('p', { class: 'sl-only-you' }, 'Only visible to you') : null,
      body,
      ...files,
    ]),
  ]);
}

/** A file to download; a picture is shown as well. */
function drawFile({ id, title, altText, picture }: ShownFile): HTMLElement {
  const link = element('a', { class: 'sl-file', href: `/slack/file/${id}`, download: title }, `📄 ${title}`);
  if (!picture) return link;
  const image = element('img', { src: `/slack/file/${id}`, alt: altText });
  return element('figure', { class: 'bk-image' }, [image, element('figcaption', {}, [link])]);
}

/** Who wrote, and when; the plain text a notification would show is in the tooltip. */
function head(message: ShownMessage, snapshot: SlackSnapshot): HTMLElement {
  const author = { app: snapshot.appName, person: snapshot.person.name, slackbot: 'Slackbot', command: '' };
  return element('div', { class: 'sl-message-head' }, [
    element('strong', {}, author[message.from]),
    message.from === 'app' ? element('span', { class: 'sl-app' }, 'APP') : null,
    element('time', { title: message.text }, clock(message.ts, snapshot)),
    message.edited === '' ? null : element('span', { class: 'sl-edited' }, '(edited)'),
  ]);
}

const clock = (ts: string, { person }: SlackSnapshot): string =>
  new Intl.DateTimeFormat(person.locale, { hour: 'numeric', minute: '2-digit', timeZone: person.zone }).format(
    new Date(Number(ts) * 1000),
  );

function face(message: ShownMessage, snapshot: SlackSnapshot): HTMLElement {
  const src = {
    app: '/web/mark.svg',
    person: `/avatars/${encodeURIComponent(snapshot.person.key)}.svg`,
    slackbot: null,
    command: null,
  }[message.from];
  return src === null
    ? element('span', { class: 'face sl-slackbot', 'aria-hidden': 'true' }, 'S')
    : element('img', { class: 'face', src, alt: '', width: 36, height: 36 });
}
