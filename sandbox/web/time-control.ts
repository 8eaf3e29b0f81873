import type { ActOutcome } from '../side.ts';
import { element } from './element.ts';
import type { PageTime } from './sandbox-link.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const REDRAW_MS = 5_000;

export type TimeControl = {
  readonly element: HTMLElement;
  /** The server says what time it is now. */
  readonly shows: (time: PageTime) => void;
};

/** The programme's date and time, and the buttons that move it. `goTo` settles when time has arrived. */
export function createTimeControl(first: PageTime, goTo: (to: Date) => Promise<ActOutcome>): TimeControl {
  let aheadMs = 0;
  const now = (): Date => new Date(Date.now() + aheadMs);
  const shown = element('time', { class: 'time-shown' });
  const trouble = element('p', { class: 'time-trouble', role: 'alert', hidden: true });
  const moment = element('input', { type: 'datetime-local', 'aria-label': 'Go to this date and time' });
  const travel = async (to: Date): Promise<void> => {
    trouble.hidden = true;
    const outcome = await goTo(to);
    trouble.textContent = outcome.ok ? '' : outcome.text;
    trouble.hidden = outcome.ok;
  };
  const later = (label: string, byMs: number): HTMLButtonElement =>
    element('button', { type: 'button', class: 'quiet' }, label, {
      click: () => travel(new Date(now().getTime() + byMs)),
    });
  const buttons = [later('A day later', DAY_MS), later('A week later', 7 * DAY_MS)];
  const go = element('button', { type: 'submit', class: 'quiet' }, 'Go');
  const form = element('form', { class: 'time-go' }, [moment, go], {
    submit: (event) => {
      event.preventDefault();
      void travel(new Date(moment.value));
    },
  });
  const draw = (): void => {
    shown.textContent = inWords(now());
    shown.dateTime = now().toISOString();
  };
  const shows = (time: PageTime): void => {
    aheadMs = new Date(time.now).getTime() - Date.now();
    for (const control of [...buttons, moment, go]) control.disabled = time.moving;
    shown.classList.toggle('time-moving', time.moving);
    draw();
  };
  shows(first);
  setInterval(draw, REDRAW_MS);
  return {
    element: element('div', { class: 'time', role: 'group', 'aria-label': 'Time' }, [shown, ...buttons, form, trouble]),
    shows,
  };
}

/** `Mon 23 Nov 2026, 09:05 GMT`, in the zone of whoever looks at the page. */
function inWords(at: Date): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const hour = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...day, ...hour }).format(at);
}
