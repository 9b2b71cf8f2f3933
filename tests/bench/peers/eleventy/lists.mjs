/**
 * Part articles by year, month or day.
 *
 * @param length of an ISO date cut to the step: 4, 7 or 10
 */
export function periods(articles, length) {
  const groups = grouped(articles, (article) => [article.date.toISOString().slice(0, length)]);
  return [...groups].map(([step, pages]) => ({ step, pages }));
}

/** Gather the articles of each person, place and organization; names of one kind in the order of the alphabet. */
export function nameLists(articles) {
  return ["people", "places", "organizations"].flatMap((kind) =>
    [...grouped(articles, (article) => article.data[kind])]
      .map(([name, pages]) => ({ kind, name, pages }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  );
}

function grouped(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
