import type { MemberId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { actionButton, formButton, listNode, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import type { PagePart } from '../../core/domain/view/page-of.ts';
import { bold, command, moment, plain, say } from '../../core/domain/view/rich-text.ts';
import type { WorksheetRefusal } from '../../core/domain/worksheet/refusals.ts';
import { type Answers, MAX_WORKSHEETS, type Worksheet } from '../../core/domain/worksheet/worksheet.ts';
import type { Notice } from '../engine/replies.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { toolRoutes } from '../routes/tool.routes.ts';
import type { Template } from './template.ts';
import { questionsOf, templateOf } from './templates.ts';

type Named = Pick<Member, 'id' | 'name'>;

/** So that a whole step fits one card on either platform. */
const MAX_ANSWER_CHARS = 800;

export const REFUSED: { readonly [C in WorksheetRefusal['code']]: string } = {
  'not-found': 'I cannot find this worksheet among those you may see.',
  empty: 'There is nothing to save yet. Please answer at least one question; the others can wait.',
  'too-many': `You keep ${MAX_WORKSHEETS} worksheets, which is as many as fit. Please remove one you no longer need.`,
  'read-only':
    'This worksheet was shared in a relationship that has ended, so it stays as it is. You can begin a new one.',
  'not-together': 'This relationship has ended, so nothing can be shared in it any more.',
};

export function refusedCard(code: WorksheetRefusal['code']): Card {
  return refusalCard('That did not work.', plain(`${REFUSED[code]} Nothing was changed.`), [
    actionButton('Saved worksheets', toolRoutes.sheets, {}),
    actionButton('All tools', toolRoutes.list, {}),
  ]);
}

export function toolsCard({ shown, page, next }: PagePart<Template>): Card {
  return {
    summary: 'Tools to think with.',
    title: 'Tools',
    body: [
      paragraph(say`Fill them in alone. Only you see what you write, until you choose to share it.`),
      listNode(
        shown.map(({ tool, name, purpose }) => ({
          title: name,
          lines: [plain(purpose)],
          actions: [formButton('Begin', toolRoutes.begin, { tool })],
        })),
        page,
      ),
    ],
    actions: [
      actionButton('Saved worksheets', toolRoutes.sheets, {}),
      ...(next === null ? [] : [actionButton('More tools', toolRoutes.list, { from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('Back to the start', toolRoutes.list, { from: 0 })]),
      actionButton('Guides', guideRoutes.list, {}),
    ],
  };
}

export function sheetsCard(
  { shown, page, next }: PagePart<{ readonly sheet: Worksheet; readonly owner: Named }>,
  reader: MemberId,
): Card {
  return {
    summary: 'Your saved worksheets.',
    title: 'Saved worksheets',
    body: [
      shown.length === 0
        ? paragraph(say`You have none yet. Begin one with ${command('tools')}; it is saved step by step.`)
        : listNode(
            shown.map(({ sheet, owner }) => ({
              title: templateOf(sheet.tool).name,
              lines: [
                owner.id === reader ? plain(stateWords(sheet)) : say`Shared by ${bold(owner.name)}`,
                say`Changed ${moment(sheet.changedAt)}`,
              ],
              actions: [actionButton('Open', toolRoutes.show, { worksheet: sheet.id })],
            })),
            page,
          ),
    ],
    actions: [
      ...(next === null ? [] : [actionButton('Show more', toolRoutes.sheets, { from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('Back to the start', toolRoutes.sheets, { from: 0 })]),
      actionButton('All tools', toolRoutes.list, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

function stateWords({ tool, answers, sharedIn }: Worksheet): string {
  const questions = questionsOf(templateOf(tool));
  const answered = questions.filter(({ id }) => answers[id] !== undefined).length;
  return `${answered} of ${questions.length} answered, ${sharedIn === null ? 'only you see it' : 'shared'}`;
}

/** One step. A step that is not there shows the first. */
export function stepForm(about: Pick<Form, 'id' | 'ref'>, template: Template, at: number, answers: Answers): Form {
  const { steps } = template;
  const step = steps[at] ?? steps[0] ?? { title: template.name, questions: [] };
  return {
    ...about,
    title: step.title,
    intro: [
      ...(steps.length > 1
        ? [paragraph(say`Step ${at + 1} of ${steps.length}. Each step is saved when you go on.`)]
        : []),
      paragraph(say`Leave empty what does not fit. Only you see it, unless you share it.`),
    ],
    fields: step.questions.map((question) => {
      const initial = answers[question.id];
      return {
        type: 'text',
        id: question.id,
        label: question.label,
        hint: question.hint,
        required: false,
        multiline: true,
        maxChars: MAX_ANSWER_CHARS,
        ...(initial === undefined ? {} : { initial }),
      };
    }),
    submitLabel: at + 1 < steps.length ? 'Save and go on' : 'Save',
    cancelLabel: 'Cancel',
  };
}

export const savedNotice = ({ name }: Template): Notice => ({
  summary: 'Your worksheet is saved.',
  title: 'Saved',
  tone: 'success',
  body: [
    paragraph(say`Your worksheet ${bold(name)} is saved. You find it under ${command('tools')}, Saved worksheets.`),
  ],
});

export function shareWithCard(
  sheet: Worksheet,
  partners: readonly { readonly relationshipId: RelationshipId; readonly name: string }[],
): Card {
  return {
    summary: 'Share a worksheet.',
    title: `Share: ${templateOf(sheet.tool).name}`,
    body:
      partners.length === 0
        ? [
            paragraph(
              say`You have nobody to share it with at the moment: sharing needs a mentoring relationship that goes on.`,
            ),
          ]
        : [
            paragraph(
              say`Your partner can read it, also when you change it later. Only you can change it, and you can stop sharing at any time.`,
            ),
            listNode(
              partners.map(({ name, relationshipId }) => ({
                title: name,
                lines: [],
                actions: [
                  actionButton('Share', toolRoutes.share, { worksheet: sheet.id, relationship: relationshipId }),
                ],
              })),
            ),
          ],
    actions: [actionButton('Back to worksheet', toolRoutes.turn, { worksheet: sheet.id })],
  };
}

/** To the partner. The notification names the person and nothing of what was written. */
export const sharedWithYouCard = ({ id, tool }: Worksheet, owner: Named): Card => ({
  summary: `${owner.name} has shared a worksheet with you.`,
  title: `${owner.name} has shared a worksheet`,
  body: [
    paragraph(
      say`${bold(owner.name)} would like you to read their worksheet ${bold(templateOf(tool).name)}. You could talk about it when you next meet.`,
    ),
  ],
  actions: [actionButton('Open', toolRoutes.show, { worksheet: id }, { style: 'primary' })],
  footer: say`You get this once, because ${owner.name} shared it in your mentoring relationship.`,
});

export const removedCard = (): Card => ({
  summary: 'The worksheet is removed.',
  body: [paragraph(say`The worksheet is removed. Nobody can read it any more.`)],
  actions: [actionButton('Saved worksheets', toolRoutes.sheets, {})],
});
