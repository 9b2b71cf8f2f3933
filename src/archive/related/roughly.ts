/** How many binary digits of a number count. */
const digits = 4;

/** Round a whole number down to four binary digits: few numbers that differ by one differ then. */
export function roughly(number: number): number {
  const step = 2 ** Math.max(0, 32 - Math.clz32(number) - digits);
  return number - (number % step);
}
