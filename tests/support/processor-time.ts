/** The processor time that this process has taken so far, in milliseconds: whatever else the machine does, it tells what work costs. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
