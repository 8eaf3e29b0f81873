import type { ShownTeamsMessage } from '../../teams/teams-snapshot.ts';
import { element } from '../element.ts';
import type { SendAct } from '../side-view.ts';

/** A file the bot offers, or one that is there; null for a message without one. */
export function drawFile({ id, consent, file }: ShownTeamsMessage, act: SendAct): HTMLElement | null {
  if (file !== undefined) {
    const link = element(
      'a',
      { class: 'tm-file', href: `/teams/drive/${file.id}`, download: file.name },
      `📄 ${file.name}`,
    );
    return element('div', { class: 'tm-bubble' }, [link]);
  }
  if (consent === undefined) return null;
  const answer = (label: string, given: 'accept' | 'decline') =>
    element('button', { type: 'button', class: given === 'accept' ? 'tm-primary' : 'tm-quiet' }, label, {
      click: () => void act({ do: 'file', activity: id, answer: given }),
    });
  const asked = [answer('Allow', 'accept'), ' ', answer('Decline', 'decline')];
  const said = consent.answer === 'accept' ? 'Allowed.' : 'Declined.';
  return element('div', { class: 'tm-bubble tm-consent' }, [
    element('p', {}, [element('strong', {}, `📄 ${consent.name}`), ` (${kilobytes(consent.sizeInBytes)})`]),
    element('p', {}, consent.description),
    element('p', {}, consent.answer === undefined ? asked : said),
  ]);
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;
