import type { TopicPage } from "../../src/types.ts";

/** A topic and the narrower ones below it. */
export interface TopicBranch {
  readonly topic: TopicPage;
  readonly narrower: readonly TopicBranch[];
}

/** Arrange topics as a tree, each under its wider one. Of a circle of topics the first stands at the top. */
export function arrangeTopics(topics: readonly TopicPage[]): readonly TopicBranch[] {
  const byAddress = new Map(topics.map((topic) => [topic.address, topic]));
  const placed = new Set<TopicPage>();
  const branch = (topic: TopicPage): TopicBranch => {
    placed.add(topic);
    const narrower = topic.narrower
      .map((link) => byAddress.get(link.address))
      .filter((each) => each !== undefined)
      .filter((each) => !placed.has(each));
    return { topic, narrower: narrower.map(branch) };
  };
  const tops = topics.filter((topic) => topic.broader === undefined).map(branch);
  const circles = topics.flatMap((topic) => (placed.has(topic) ? [] : [branch(topic)]));
  return [...tops, ...circles];
}
