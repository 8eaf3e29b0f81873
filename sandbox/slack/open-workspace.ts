import type { DemoPerson } from '../side.ts';
import type { Shortcut, SlackPerson, Workspace } from './workspace.ts';

/** An empty workspace with these people; those without a Slack side are left out. */
export function openWorkspace(options: {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly people: readonly DemoPerson[];
  readonly now?: () => Date;
  readonly shownNow?: () => Date;
  readonly command?: string;
  readonly shortcuts?: readonly Shortcut[];
}): Workspace {
  const onSlack = options.people.filter((person) => person.platform !== 'teams');
  const people = onSlack.map((person): [string, SlackPerson] => {
    const id = person.slackId ?? `U0${person.key.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;
    return [id, { ...person, id, deleted: false }];
  });
  return {
    signingSecret: options.signingSecret,
    botToken: options.botToken,
    command: options.command ?? '/mentor',
    shortcuts: options.shortcuts ?? [],
    now: options.now ?? (() => new Date()),
    shownNow: options.shownNow ?? options.now ?? (() => new Date()),
    people: new Map(people),
    conversations: new Map(),
    homes: new Map(),
    views: new Map(),
    stacks: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    looksAtUploads: 0,
    suggested: new Map(),
    faults: [],
    calls: [],
    listeners: new Set(),
    publicUrl: '',
    counter: 0,
    lastMicros: 0,
  };
}
