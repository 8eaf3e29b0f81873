/** Names that topics begin with; they keep their capital wherever they stand. */
const NAMES: ReadonlySet<string> = new Set([
  'Arabic',
  'Bengali',
  'Chinese',
  'Dutch',
  'English',
  'Excel',
  'French',
  'German',
  'Hindi',
  'Italian',
  'Japanese',
  'Java',
  'Kubernetes',
  'Linux',
  'Mandarin',
  'Polish',
  'Portuguese',
  'Python',
  'Rust',
  'Scrum',
  'Spanish',
  'Turkish',
]);

/** One capital at the head of an ordinary word; `SQL`, `JavaScript` and a lone `R` are names and not meant. */
const ORDINARY_WORD = /^(?:A|\p{Lu}[^\s\p{Lu}]+)$/u;

/** A label as it reads inside a sentence: its first capital goes, unless it belongs to a name or an acronym. */
export function midSentence(label: string): string {
  const [first = ''] = label.split(' ');
  if (!ORDINARY_WORD.test(first) || NAMES.has(first)) return label;
  return `${first.charAt(0).toLowerCase()}${label.slice(1)}`;
}
