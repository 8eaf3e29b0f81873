import { stringOf } from '../json-value.ts';
import { app, findPerson, type SlackPerson, type Workspace } from '../workspace.ts';
import { answer, type Method, refuse } from './method.ts';

const authTest: Method = (workspace) =>
  answer({
    url: `${workspace.publicUrl}/`,
    team: app.teamName,
    user: app.name.toLowerCase(),
    team_id: app.teamId,
    user_id: app.botUserId,
    bot_id: app.botId,
    is_enterprise_install: false,
  });

const usersInfo: Method = (workspace, given) => {
  if (given.user === app.botUserId) return answer({ user: botUser() });
  const person = workspace.people.get(stringOf(given.user));
  return person === undefined ? refuse('user_not_found') : answer({ user: userObject(workspace, person) });
};

const usersList: Method = (workspace, given) => {
  const everyone = [botUser(), ...[...workspace.people.values()].map((person) => userObject(workspace, person))];
  const from = Number(stringOf(given.cursor).replace('from-', '')) || 0;
  const limit = Number(given.limit ?? 200) || 200;
  const next = from + limit < everyone.length ? `from-${from + limit}` : '';
  return answer({ members: everyone.slice(from, from + limit), response_metadata: { next_cursor: next } });
};

const lookupByEmail: Method = (workspace, given) => {
  const person = findPerson(workspace, stringOf(given.email));
  return person === undefined ? refuse('users_not_found') : answer({ user: userObject(workspace, person) });
};

const profileGet: Method = (workspace, given) => {
  const person = workspace.people.get(stringOf(given.user));
  return person === undefined ? refuse('user_not_found') : answer({ profile: profileObject(workspace, person) });
};

const teamInfo: Method = () =>
  answer({ team: { id: app.teamId, name: app.teamName, domain: app.teamDomain, icon: {}, email_domain: '' } });

const dndInfo: Method = (workspace, given) =>
  workspace.people.has(stringOf(given.user))
    ? answer({ dnd_enabled: false, snooze_enabled: false })
    : refuse('user_not_found');

/** Methods about the workspace and its people. */
export const peopleMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'users.list': usersList,
  'users.lookupByEmail': lookupByEmail,
  'users.profile.get': profileGet,
  'team.info': teamInfo,
  'dnd.info': dndInfo,
};

/** A user object as users.info and the user events carry it. */
export function userObject(workspace: Workspace, person: SlackPerson) {
  return {
    id: person.id,
    team_id: app.teamId,
    name: person.key,
    real_name: person.name,
    deleted: person.deleted,
    is_bot: person.bot === true,
    is_restricted: person.guest === true,
    is_ultra_restricted: false,
    is_app_user: false,
    tz: person.zone,
    tz_label: person.zone,
    tz_offset: zoneOffsetSeconds(person.zone, workspace.now()),
    locale: person.locale,
    updated: Math.floor(workspace.now().getTime() / 1000),
    profile: profileObject(workspace, person),
  };
}

function profileObject(workspace: Workspace, person: SlackPerson) {
  const [first = '', ...rest] = person.name.split(' ');
  const picture = `${workspace.publicUrl}/avatars/${person.key}.svg`;
  return {
    real_name: person.name,
    display_name: person.name,
    first_name: first,
    last_name: rest.join(' '),
    title: person.title,
    email: person.email,
    image_24: picture,
    image_48: picture,
    image_72: picture,
    image_192: picture,
    image_512: picture,
    team: app.teamId,
  };
}

const botUser = () => ({
  id: app.botUserId,
  team_id: app.teamId,
  name: app.name.toLowerCase(),
  real_name: app.name,
  deleted: false,
  is_bot: true,
  is_app_user: false,
  profile: { real_name: app.name, display_name: app.name, bot_id: app.botId, api_app_id: app.appId },
});

function zoneOffsetSeconds(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
