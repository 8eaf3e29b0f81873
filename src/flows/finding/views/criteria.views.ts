import { MAX_QUERY_WORDS_CHARS, type Query } from '../../../core/domain/finding/query.ts';
import { MEETING_FORMATS, type MeetingFormat } from '../../../core/domain/matching/ranking/match-profile.ts';
import { FORMAT_LABELS, LANGUAGES } from '../../../core/domain/profile/choices.ts';
import { count, paragraph } from '../../../core/domain/view/build.ts';
import type { Form, Option } from '../../../core/domain/view/form.ts';
import { say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import type { CriteriaTopics } from './criteria-topics.ts';

export function criteriaForm(
  query: Query,
  { topics, unlisted }: CriteriaTopics,
  shown: { readonly languages: readonly string[]; readonly formats: readonly MeetingFormat[] },
): Form {
  const options: readonly Option[] = topics.map(({ slug, label, group }) => ({ value: slug, label, group }));
  return {
    ...formFor(findingRoutes.criteria, { query }),
    title: 'Change this search',
    intro: [paragraph(say`Only this search changes; your profile stays as it is.`)],
    fields: [
      {
        type: 'text',
        id: 'words',
        label: 'In your own words',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: query.words,
      },
      {
        type: 'choices',
        id: 'topics',
        label: 'Topics',
        hint:
          unlisted === 0
            ? 'Empty: the topics of your profile.'
            : `Empty: the topics of your profile. ${count(unlisted, 'topic is', 'topics are')} not listed; type them above.`,
        required: false,
        options,
        maxChosen: 8,
        initial: query.changed.topics ?? [],
      },
      {
        type: 'choices',
        id: 'languages',
        label: 'Languages',
        hint: 'One of them must be shared.',
        required: false,
        options: Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
        initial: query.changed.languages ?? shown.languages,
      },
      {
        type: 'choices',
        id: 'formats',
        label: 'Ways of meeting',
        hint: 'One of them must be shared.',
        required: false,
        options: MEETING_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] })),
        initial: query.changed.formats ?? shown.formats,
      },
      {
        type: 'text',
        id: 'functions',
        label: 'Fields of work',
        hint: 'Several with commas. A different field is often the better teacher.',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: (query.changed.functions ?? []).join(', '),
      },
      {
        type: 'text',
        id: 'industries',
        label: 'Industries',
        hint: 'Several with commas.',
        required: false,
        multiline: false,
        maxChars: MAX_QUERY_WORDS_CHARS,
        initial: (query.changed.industries ?? []).join(', '),
      },
      { type: 'toggle', id: 'exact', label: 'Only people who meet every wish', required: false, initial: query.exact },
    ],
    submitLabel: 'Search',
    cancelLabel: 'Cancel',
  };
}
