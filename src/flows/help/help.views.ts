import { actionButton, bullets, formButton, paragraph, section } from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import { bold, command, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Command } from '../engine/flow.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { helpRoutes, homeRoutes } from '../routes/home.routes.ts';
import { joiningRoutes, profileRoutes } from '../routes/membership.routes.ts';

/** Which commands stand together. A command that nobody put anywhere stands in the last group, so none is left out. */
const GROUPS = [
  { title: 'Find somebody', verbs: ['find', 'find mentees', 'why', 'bookmarks', 'questions', 'requests'] },
  {
    title: 'Your mentoring',
    verbs: ['home', 'status', 'relationships', 'agreement', 'sessions', 'goals', 'tools', 'resources', 'help'],
  },
  {
    title: 'You',
    verbs: ['join', 'profile', 'reminders', 'snooze', 'pause', 'resume', 'hide', 'show', 'link', 'inbox', 'leave'],
  },
  { title: 'For coordinators', verbs: ['match'] },
] as const satisfies readonly { readonly title: string; readonly verbs: readonly string[] }[];
const LAST_GROUP = 'More';

/** The longest piece of somebody's words that is said back to them, in characters. */
const MAX_ECHO_CHARS = 60;

/** What this is, in two lines, and every command. */
export function helpCard(
  commands: readonly Command[],
  reader: { readonly organisation: string; readonly joined: boolean },
): Card {
  return {
    summary: 'What I can do for you.',
    title: 'How I can help',
    body: [
      paragraph(
        say`I run the mentoring programme of ${bold(reader.organisation)}: find a mentor or a mentee, ask, request, and keep in touch, all in this chat.`,
      ),
      paragraph(say`I read only what you write to me. What two people say to each other stays between them.`),
      ...grouped([...new Set(commands)]),
    ],
    actions: reader.joined
      ? [
          actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
          actionButton('Find a mentor', findingRoutes.mentors, {}),
          actionButton('My profile', profileRoutes.show, {}),
        ]
      : [
          formButton('Join the programme', joiningRoutes.join, {}, { style: 'primary' }),
          actionButton('Home', homeRoutes.show, {}),
        ],
  };
}

function grouped(commands: readonly Command[]): readonly Node[] {
  const placed = GROUPS.map(({ title, verbs }) => ({
    title,
    commands: verbs.flatMap((verb: string) => commands.filter((one) => one.verb === verb)),
  }));
  const rest = commands.filter((one) => !placed.some((group) => group.commands.includes(one)));
  return [...placed, { title: LAST_GROUP, commands: rest }]
    .filter((group) => group.commands.length > 0)
    .map((group) => section(group.title, [bullets(group.commands.map(line))]));
}

function line({ verb, usage, summary }: Command): RichText {
  return say`${command(usage === undefined ? verb : `${verb} ${usage}`)}: ${summary}`;
}

/** What nobody understood, said back in part, with the nearest thing that exists. */
export function unknownWords(words: string, nearest: string | null): Card {
  const echo = paragraph(say`I do not know “${shortened(words)}”.`);
  const help = actionButton('Show what I can do', helpRoutes.show, {});
  if (nearest === null) {
    return {
      summary: 'I do not know these words.',
      body: [
        echo,
        paragraph(
          say`Type ${command('help')} for everything I know, or ${command('find')} and what you would like to learn.`,
        ),
      ],
      actions: [{ ...help, style: 'primary' }],
    };
  }
  return {
    summary: 'I do not know these words. Perhaps you meant something near them.',
    body: [echo, paragraph(say`Did you mean ${command(nearest)}?`)],
    actions: [suggestion(nearest), help],
  };
}

/** Joining is open before anything else is, so it has a button of its own. */
function suggestion(verb: string): Action {
  return verb === 'join'
    ? formButton('Join the programme', joiningRoutes.join, {}, { style: 'primary' })
    : actionButton(`Try ${verb}`, helpRoutes.run, { verb }, { style: 'primary' });
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= MAX_ECHO_CHARS ? words : `${characters.slice(0, MAX_ECHO_CHARS).join('')}…`;
}

/** For a button that nobody knows any more. */
export function staleButton(): Card {
  return {
    summary: 'This button no longer does anything.',
    body: [
      paragraph(
        say`This button is from an earlier time and no longer does anything. Nothing was changed. Home shows how things stand now.`,
      ),
    ],
    actions: [
      actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
      actionButton('Show what I can do', helpRoutes.show, {}),
    ],
  };
}

/** Our fault: what happened, what was saved, what to do. */
export function outage(reference: string): Card {
  return {
    summary: 'Something went wrong on our side. Nothing was saved.',
    title: 'That did not work',
    tone: 'warning',
    body: [
      paragraph(say`Something went wrong on our side, and nothing was saved or sent. Please try again in a minute.`),
      paragraph(plain(`If it happens again, tell your coordinators this reference: ${reference}`)),
    ],
  };
}

/** The same above a form whose typed words are still there. */
export const outageInForm = (reference: string): string =>
  `Something went wrong on our side, and nothing was saved or sent. What you typed is still here: please send it again in a minute. Reference: ${reference}`;
