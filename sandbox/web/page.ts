import type { SidePlatform } from '../side.ts';
import { createCallPanel } from './call-panel.ts';
import { element } from './element.ts';
import { createPane, type Pane, type Who } from './pane.ts';
import { followChanges, loadState, type PageSide, type PageState, sendAgain, sendTime } from './sandbox-link.ts';
import type { SideView } from './side-view.ts';
import { createTimeControl, type TimeControl } from './time-control.ts';

const loaded = await loadState();
const views = await loadViews(loaded);
const state = { ...loaded, sides: loaded.sides.filter(({ platform }) => views.has(platform)) };
const time = startTime(state);
const panes = startPanes(state);
rememberPeople();
startCalls(state);
startNarrowTabs();

/** Loads the drawing module of each side, with its styles and scripts. */
async function loadViews(state: PageState): Promise<ReadonlyMap<SidePlatform, SideView>> {
  const loaded = new Map<SidePlatform, SideView>();
  for (const side of state.sides) {
    try {
      const module: { view: SideView } = await import(`/web/${side.viewModule}`);
      for (const href of module.view.stylesheets) document.head.append(element('link', { rel: 'stylesheet', href }));
      for (const src of module.view.scripts ?? []) await loadScript(src);
      loaded.set(side.platform, module.view);
    } catch (error) {
      say(`${side.title} cannot be drawn: ${error instanceof Error ? error.message : 'its script failed.'}`);
    }
  }
  return loaded;
}

/** Where time can be moved, its control stands in the header. */
function startTime({ time }: PageState): TimeControl | null {
  if (time === null) return null;
  const control = createTimeControl(time, sendTime);
  document.querySelector('#calls-toggle')?.before(control.element);
  return control;
}

function say(text: string): void {
  const note = document.querySelector('#note');
  if (note !== null) note.textContent = text;
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element('script', { src }, [], { load: () => resolve(), error: () => reject(new Error(src)) });
    document.head.append(script);
  });
}

function startPanes(state: PageState): readonly Pane[] {
  const chosen = new URLSearchParams(location.hash.slice(1));
  const started = (['a', 'b'] as const).map((letter, index) =>
    createPane({
      letter,
      sides: state.sides,
      views,
      who: whoFrom(state, chosen.get(letter)) ?? someone(state, index),
      onWho: rememberPeople,
    }),
  );
  document.querySelector('#panes')?.append(...started.map((pane) => pane.element));
  return started;
}

function whoFrom(state: PageState, text: string | null): Who | null {
  const [platform, person] = (text ?? '').split(':');
  const side = state.sides.find((candidate) => candidate.platform === platform);
  return side?.people.some(({ key }) => key === person) ? { platform: side.platform, person: person ?? '' } : null;
}

/** The first pane starts with the first side's first person, the second with the last side's. */
function someone(state: PageState, index: number): Who | null {
  const side: PageSide | undefined = index === 0 ? state.sides[0] : state.sides.at(-1);
  const person = side?.people[state.sides.length === 1 ? index : 0] ?? side?.people[0];
  return side === undefined || person === undefined ? null : { platform: side.platform, person: person.key };
}

/** Keeps the two people in the address, so that a reload or a link shows them again. */
function rememberPeople(): void {
  const pairs = panes.flatMap((pane) => {
    const who = pane.who();
    const tab = document.querySelector(`[data-show="${pane.letter}"]`);
    if (tab !== null) tab.textContent = pane.name().split(' ')[0] ?? '';
    return who === null ? [] : [`${pane.letter}=${who.platform}:${encodeURIComponent(who.person)}`];
  });
  history.replaceState(null, '', `#${pairs.join('&')}`);
}

function startCalls(state: PageState): void {
  const nameOf = (platform: string, key: string): string =>
    state.sides.find((side) => side.platform === platform)?.people.find((person) => person.key === key)?.name ?? key;
  const section = document.querySelector<HTMLElement>('#calls');
  const toggle = document.querySelector<HTMLButtonElement>('#calls-toggle');
  if (section === null || toggle === null) return;
  const panel = createCallPanel(section, nameOf, (call) =>
    state.sides.some(({ platform, resends }) => platform === call.platform && resends)
      ? () => sendAgain(call.platform, call.id)
      : null,
  );
  for (const call of state.calls.toSorted((a, b) => a.at.localeCompare(b.at))) panel.add(call);
  toggle.addEventListener('click', () => {
    const closed = document.body.classList.toggle('calls-closed');
    toggle.setAttribute('aria-expanded', String(!closed));
  });
  const lost = document.querySelector<HTMLElement>('#lost');
  followChanges(
    (change) => {
      if (change.kind === 'time') time?.shows(change.time);
      else if (change.kind === 'call') panel.add(change.call);
      else for (const pane of panes) pane.changed(change.platform, change.person);
    },
    (connected) => {
      if (lost !== null) lost.hidden = connected;
      if (connected) for (const pane of panes) pane.refresh();
    },
  );
}

/** On a narrow screen one of the panes or the calls is shown. F6 goes from pane to pane everywhere. */
function startNarrowTabs(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-show]')];
  const show = (name: string) => {
    document.body.dataset.shown = name;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === name));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.show ?? 'a'));
  show('a');
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const at = panes.findIndex((pane) => pane.element.contains(document.activeElement));
    const next = panes[(at + 1) % panes.length];
    show(next?.letter ?? 'a');
    next?.focus();
  });
}
