/**
 * Remember what was found out about words: they come again and again, and finding out takes a while.
 *
 * @param most words that are remembered before the memory is emptied
 */
export function remember<T>(ask: (word: string) => T, most = 200_000): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
