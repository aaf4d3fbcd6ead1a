// What the engine says in English of a fault, in another language.

/** Sentences of the engine and their translations; `{}` stands for what differs. */
export type Sentences = Readonly<Record<string, string>>;

const HOLE = '{}';

/** Says what the engine said with these sentences; what none of them covers stays as it is. */
export function translator(sentences: Sentences): (said: string) => string {
  const patterns = Object.entries(sentences).map(([english, own]) => {
    const parts = english.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { pattern: new RegExp(`^${parts.join('(.+?)')}$`, 's'), own: own.split(HOLE) };
  });
  const translated = (said: string): string => {
    for (const { pattern, own } of patterns) {
      const found = pattern.exec(said);
      if (!found) continue;
      const holes = found.slice(1);
      // What stands in a hole may be a sentence of its own.
      return own.map((part, i) => (i === 0 ? '' : translated(holes[i - 1]!)) + part).join('');
    }
    return said;
  };
  return translated;
}
