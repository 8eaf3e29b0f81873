import type { SidePlatform } from '../side.ts';
import { element, freshId } from './element.ts';
import type { Who } from './pane.ts';
import type { PagePerson, PageSide } from './sandbox-link.ts';

export type PersonPicker = { readonly element: HTMLElement; nameShown(): string };

/** Who a pane shows, and a searchable list of everybody else. */
export function createPersonPicker(
  sides: readonly PageSide[],
  start: Who | null,
  choose: (who: Who) => void,
): PersonPicker {
  let who = start;
  const list = element('div', { class: 'picker-list', id: freshId() });
  const search = element('input', {
    type: 'search',
    class: 'picker-search',
    placeholder: 'Find a person',
    'aria-label': 'Find a person',
  });
  const panel = element('div', { class: 'picker-panel', hidden: true }, [search, list]);
  const button = element('button', {
    type: 'button',
    class: 'picker-button',
    'aria-expanded': 'false',
    'aria-haspopup': 'true',
  });
  const root = element('div', { class: 'picker' }, [button, panel]);

  const open = (shown: boolean): void => {
    panel.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (!shown) return;
    search.value = '';
    drawList('');
    search.focus();
    list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  const take = (platform: SidePlatform, person: string): void => {
    who = { platform, person };
    open(false);
    drawButton();
    button.focus();
    choose(who);
  };
  const drawList = (words: string): void => {
    const groups = sides.map((side) => {
      const found = side.people.filter((person) => matches(person, words));
      const rows = found.map((person) => row(side.platform, person, who, () => take(side.platform, person.key)));
      return rows.length === 0
        ? null
        : element('div', { role: 'group', 'aria-label': side.title }, [element('h3', {}, side.title), ...rows]);
    });
    list.replaceChildren(...groups.filter((group) => group !== null));
    if (list.childElementCount === 0) list.append(element('p', { class: 'picker-none' }, 'Nobody of that name.'));
  };
  const drawButton = (): void => {
    const side = sides.find((candidate) => candidate.platform === who?.platform);
    const person = side?.people.find((candidate) => candidate.key === who?.person);
    button.replaceChildren(
      ...(person === undefined || side === undefined
        ? ['Choose a person']
        : [face(person, 36), nameAndTitle(person), badge(side)]),
      element('span', { class: 'picker-arrow', 'aria-hidden': 'true' }, '▾'),
    );
  };

  button.addEventListener('click', () => open(panel.hidden === true));
  search.addEventListener('input', () => drawList(search.value.trim()));
  root.addEventListener('keydown', (event) =>
    moveWithKeys(event, list, search, () => {
      open(false);
      button.focus();
    }),
  );
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) open(false);
  });
  drawButton();
  return {
    element: root,
    nameShown: () =>
      sides.flatMap((side) => side.people).find((person) => person.key === who?.person)?.name ?? 'nobody',
  };
}

const matches = (person: PagePerson, words: string): boolean =>
  `${person.name} ${person.title}`.toLowerCase().includes(words.toLowerCase());

function row(platform: SidePlatform, person: PagePerson, who: Who | null, take: () => void): HTMLElement {
  const current = who?.platform === platform && who.person === person.key;
  return element(
    'button',
    { type: 'button', class: 'picker-row', 'aria-current': current ? 'true' : null },
    [face(person, 28), nameAndTitle(person)],
    { click: take },
  );
}

const face = (person: PagePerson, size: number): HTMLElement =>
  element('img', {
    src: `/avatars/${encodeURIComponent(person.key)}.svg`,
    alt: '',
    width: size,
    height: size,
    class: 'face',
  });

const nameAndTitle = (person: PagePerson): HTMLElement =>
  element('span', { class: 'picker-words' }, [
    element('strong', {}, person.name),
    element('small', {}, person.guest ? `${person.title} · guest` : person.title),
  ]);

const badge = (side: PageSide): HTMLElement => element('span', { class: `badge badge-${side.platform}` }, side.title);

function moveWithKeys(event: KeyboardEvent, list: HTMLElement, search: HTMLElement, close: () => void): void {
  if (event.key === 'Escape') close();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const stops = [search, ...list.querySelectorAll<HTMLElement>('.picker-row')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}
