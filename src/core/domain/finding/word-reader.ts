import type { TopicId } from '../kernel/ids.ts';
import type { CatalogueTopic } from '../matching/ranking/topic-tree.ts';
import { nearlyNamed, stemsIn } from '../matching/words/nearly-named.ts';
import { readWish, type TypedWishes } from '../matching/words/read-wishes.ts';
import { topicLexicon } from '../matching/words/topic-lexicon.ts';
import type { Topic } from '../topic/topic.ts';

/** What is needed of a topic to find it by words. */
export type NamedTopic = Pick<Topic, 'id' | 'label' | 'group' | 'aliases' | 'broader'>;

/** Reads typed words by one catalogue. */
export type WordReader = {
  /** The topics that typed words mean, those named outright first, and the words that are left. */
  readonly meantBy: (typed: string) => TypedWishes;
  readonly nearlyNamed: (label: string) => TopicId | null;
};

/** Words after which a wish begins; by themselves they say nothing. */
const FILLERS = /\b(?:about|help|me|my|somebody|someone|who|i|need|want|please)\b/giu;

/** Gets a catalogue ready for typed words; see `TopicLexicon` for what that takes. */
export function wordReader(topics: readonly NamedTopic[]): WordReader {
  const lexicon = topicLexicon(topics.map(inFamilies));
  const groups = new Map<string, TopicId[]>();
  const named = new Map<string, TopicId[]>();
  for (const { id, label, group, aliases } of topics) {
    add(groups, stemsIn(group), id);
    for (const name of new Set([label, ...aliases].map(stemsIn))) add(named, name, id);
  }
  const misspelt = (wish: string): readonly TopicId[] => {
    const meant = nearlyNamed(lexicon, wish);
    return meant === null ? [] : [meant];
  };
  const readOne = (part: string): TypedWishes => {
    const wish = part.replaceAll(FILLERS, ' ');
    const stems = stemsIn(wish);
    const outright = named.get(stems) ?? misspelt(wish);
    const group = groups.get(stems) ?? [];
    const read = outright.length > 0 ? { topics: [], words: [] } : readWish(lexicon, wish);
    return { topics: [...outright, ...read.topics, ...group], words: group.length > 0 ? [] : read.words };
  };
  return {
    meantBy: (typed) => {
      const read = typed.split(/[,;\n]/u).map(readOne);
      return {
        topics: [...new Set(read.flatMap((one) => one.topics))],
        words: [...new Set(read.flatMap((one) => one.words))],
      };
    },
    nearlyNamed: (label) => nearlyNamed(lexicon, label),
  };
}

/** Topics of one group say something about each other, as those under one broader topic do. */
function inFamilies({ id, label, group, aliases, broader }: NamedTopic): CatalogueTopic {
  return { id, label, aliases, broader: [...broader, `group ${group}` as TopicId] };
}

function add(lists: Map<string, TopicId[]>, key: string, id: TopicId): void {
  if (key === '') return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}
