import { z } from 'zod';
import { keepApart } from '../../core/application/member/keep-apart.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { ApartRefusal } from '../../core/domain/member/decide-apart.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm } from '../engine/handlers.ts';
import { done, formErrors, openForm, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { exclusionRoutes } from '../routes/finding.routes.ts';
import { nameIn, peopleNamed } from './people-named.ts';
import { visiblePerson } from './person-page.ts';
import * as views from './views/exclusion.views.ts';

const MAX_CHOICES = 10;

const named = z.object({ name: z.string() });
const chosen = z.object({ who: z.string() });

/** The private list “do not match me with”: seen, added to and taken from by its owner alone. */
export const exclusionFlow: Flow = {
  id: 'exclusion',
  commands: [
    {
      verb: 'apart',
      aliases: ['avoid'],
      usage: '[NAME]',
      summary: 'Say with whom you would rather not be matched; only you see it',
      access: 'member',
      effect: 'writes',
      run: byCommand,
    },
  ],
  handlers: [
    on(exclusionRoutes.list, {
      access: 'member',
      effect: 'reads',
      run: async ({ from }, turn) => [respond(await listCard(turn, from))],
    }),
    on(exclusionRoutes.neverMatch, {
      access: 'member',
      effect: 'writes',
      run: async ({ member }, turn) => [replaceClicked(await outcome(member, turn))],
    }),
    on(exclusionRoutes.remove, { access: 'member', effect: 'writes', run: remove }),
    onForm(exclusionRoutes.add, {
      access: 'member',
      open: async () => views.addForm(),
      submit: (values, _ref, turn) => addByName(values, turn),
    }),
    onForm(exclusionRoutes.choose, {
      access: 'member',
      open: choiceOf,
      submit: (values, _ref, turn) => addChosen(values, turn),
    }),
  ],
};

async function byCommand(words: string, turn: Turn): Promise<readonly Reply[]> {
  const name = nameIn(words);
  if (name === '') return [respond(await listCard(turn))];
  const [first, ...others] = await peopleNamed(name, turn);
  if (first === undefined) return [respond(views.nobodyCard())];
  if (others.length === 0) return [respond(await outcome(first.id, turn))];
  return [respond(views.severalCard([first, ...others].slice(0, turn.capabilities.itemsPerCard)))];
}

async function addByName(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const name = nameIn(named.parse(values).name);
  const [first, ...others] = name === '' ? [] : await peopleNamed(name, turn);
  if (first === undefined) return [formErrors({ name: views.NOBODY })];
  if (others.length > 0) return [openForm(views.chooseForm(name, [first, ...others].slice(0, MAX_CHOICES)))];
  return added(first.id, 'name', turn);
}

async function addChosen(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const who = memberId.decode(chosen.parse(values).who);
  return who === null ? [formErrors({ who: views.NOBODY })] : added(who, 'who', turn);
}

/** The people of a name, as they are now. */
async function choiceOf({ name: typed }: { readonly name: string }, turn: ReadTurn): Promise<Form | Card> {
  const name = nameIn(typed);
  const people = name === '' ? [] : await peopleNamed(name, turn);
  return people.length === 0 ? views.nobodyCard() : views.chooseForm(name, people.slice(0, MAX_CHOICES));
}

async function added(id: MemberId, field: 'name' | 'who', turn: Turn): Promise<readonly Reply[]> {
  const put = await putOnList(id, turn);
  if (!put.ok) return [formErrors({ [field]: views.REFUSED[put.code] })];
  return [done(views.addedNotice(put.value)), replaceClicked(await listCard(turn))];
}

async function outcome(id: MemberId, turn: Turn): Promise<Card> {
  const put = await putOnList(id, turn);
  return put.ok ? views.addedCard(put.value) : views.refusedCard(put.code);
}

/** Somebody the owner may not see is answered like somebody who never was. */
async function putOnList(id: MemberId, turn: Turn): Promise<Result<Member, ApartRefusal>> {
  const { stores, actor } = turn;
  const already = (await stores.lists.of(actor.id, 'excluded')).includes(id);
  const seen = already || id === actor.id ? await stores.members.find(id) : (await visiblePerson(id, turn))?.member;
  if (seen == null) return refuse({ code: 'not-there' });
  const apart = await keepApart(turn, actor.id, id);
  return apart.ok ? ok(seen) : apart;
}

async function remove({ member }: { readonly member: MemberId }, turn: Turn): Promise<readonly Reply[]> {
  await turn.stores.lists.remove(turn.actor.id, 'excluded', member);
  return [replaceClicked(await listCard(turn))];
}

async function listCard({ stores, actor, capabilities }: ReadTurn, from = 0): Promise<Card> {
  const ids = await stores.lists.of(actor.id, 'excluded');
  const people = await stores.members.findMany(ids);
  const newestFirst = ids.flatMap((id) => people.find((one) => one.id === id) ?? []);
  return views.exclusionsCard(pageOf(newestFirst, from, capabilities.itemsPerCard));
}
