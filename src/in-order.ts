/**
 * Do tasks side by side, and hand their results on in the order of the tasks.
 *
 * @param ahead how many tasks are under way at most; no more than these are held in memory
 * @throws what the tasks throw, in their order
 */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  ahead: number,
  work: (task: Task) => Promise<Result>,
): AsyncGenerator<readonly [task: Task, result: Result]> {
  const underWay: Promise<readonly [Task, Result]>[] = [];
  for await (const task of tasks) {
    const result = work(task).then((done) => [task, done] as const);
    // A failure is met where its turn comes.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length >= ahead ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
