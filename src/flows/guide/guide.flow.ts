import { type Guide, type GuideMoment, guidesFor } from '../../core/domain/guide/guide.ts';
import type { GuideLibrary } from '../../core/domain/guide/guide-library.ts';
import { guidePages } from '../../core/domain/guide/guide-pages.ts';
import type { Side } from '../../core/domain/profile/profile.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import { on } from '../engine/handlers.ts';
import { type Answer, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import * as views from './guide.views.ts';

/** The library: a list, a guide page by page, whether it helped, and what to read after it. */
export function guideFlow(library: GuideLibrary): Flow {
  return {
    id: 'guide',
    commands: [
      {
        verb: 'resources',
        aliases: ['guides'],
        usage: '[words]',
        summary: 'Short guides on mentoring, to read in two minutes',
        access: 'member',
        effect: 'reads',
        run: (words, turn) => search(words, turn, library),
      },
    ],
    handlers: [
      on(guideRoutes.list, { access: 'member', effect: 'reads', run: (ref, turn) => list(ref, turn, library) }),
      on(guideRoutes.show, { access: 'member', effect: 'reads', run: (ref, turn) => show(ref, turn, library) }),
      on(guideRoutes.turn, { access: 'member', effect: 'reads', run: (ref, turn) => turnTo(ref, turn, library) }),
      on(guideRoutes.offer, {
        access: 'member',
        effect: 'reads',
        run: ({ moment }, turn) => offer(moment, turn, library),
      }),
      on(guideRoutes.helpful, {
        access: 'member',
        effect: 'writes',
        run: (ref, turn) => answer(ref, true, turn, library),
      }),
      on(guideRoutes.unhelpful, {
        access: 'member',
        effect: 'writes',
        run: (ref, turn) => answer(ref, false, turn, library),
      }),
    ],
  };
}

/** The command's words are a guide's name or part of its title; several that fit are listed. */
async function search(words: string, turn: ReadTurn, library: GuideLibrary): Promise<readonly Answer[]> {
  if (words === '') return list({}, turn, library);
  const wanted = words.toLowerCase();
  const fitting = library
    .all()
    .filter(({ slug, title }) => slug.includes(wanted.replaceAll(' ', '-')) || title.toLowerCase().includes(wanted));
  const [only] = fitting;
  if (only === undefined) return [respond(views.unknownCard())];
  if (fitting.length === 1) return show({ guide: only.slug }, turn, library);
  return [respond(views.listCard({ ...pageOf(fitting, 0, turn.capabilities.itemsPerCard), next: null }))];
}

async function list(
  { from }: { readonly from?: number | undefined },
  turn: ReadTurn,
  library: GuideLibrary,
): Promise<readonly Answer[]> {
  const guides = guidesFor(library.all(), await sidesOf(turn));
  const part = pageOf(guides, from ?? 0, turn.capabilities.itemsPerCard);
  return [(from === undefined ? respond : replaceClicked)(views.listCard(part))];
}

type OnePage = { readonly guide: string; readonly at?: number | undefined };

async function show(ref: OnePage, turn: ReadTurn, library: GuideLibrary): Promise<readonly Answer[]> {
  return [respond(await page(ref, turn, library))];
}

async function turnTo(ref: OnePage, turn: ReadTurn, library: GuideLibrary): Promise<readonly Answer[]> {
  return [replaceClicked(await page(ref, turn, library))];
}

async function offer(
  moment: GuideMoment | undefined,
  turn: ReadTurn,
  library: GuideLibrary,
): Promise<readonly Answer[]> {
  const offered = moment === undefined ? [] : guidesFor(library.offeredAt(moment), await sidesOf(turn));
  const [first] = offered;
  return first === undefined ? list({}, turn, library) : show({ guide: first.slug }, turn, library);
}

async function answer(ref: OnePage, helpful: boolean, turn: Turn, library: GuideLibrary): Promise<readonly Reply[]> {
  const guide = library.find(ref.guide);
  if (guide === null) return [replaceClicked(views.unknownCard())];
  await turn.stores.guides.answer(turn.actor.id, guide.slug, helpful, turn.now);
  return [replaceClicked(await page(ref, turn, library))];
}

async function page(ref: OnePage, turn: ReadTurn, library: GuideLibrary): Promise<Card> {
  const guide = library.find(ref.guide);
  if (guide === null) return views.unknownCard();
  const pages = guidePages(guide);
  const { at: wanted = 0 } = ref;
  const at = pages[wanted] === undefined ? 0 : wanted;
  return views.guideCard({
    guide,
    next: nextOf(guide, library),
    sections: pages[at] ?? [],
    at,
    of: pages.length,
    helpful: await turn.stores.guides.foundHelpful(turn.actor.id, guide.slug),
  });
}

const nextOf = ({ slug, next }: Guide, library: GuideLibrary): Guide | null =>
  next === slug ? null : library.find(next);

async function sidesOf({ stores, actor }: ReadTurn): Promise<readonly Side[]> {
  const profile = await stores.profiles.find(actor.id);
  return [
    ...(profile?.asMentor === true ? (['mentor'] as const) : []),
    ...(profile?.asMentee === true ? (['mentee'] as const) : []),
  ];
}
