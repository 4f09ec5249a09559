/** Milliseconds that anything may take of which somebody waits to see it. */
const longest = 120_000

/** Asks again and again, `every` so many milliseconds, until the answer is yes; throws with what was waited for when it does not come. */
export const untilSo = async (what: string, isSo: () => Promise<boolean>, every = 5): Promise<void> => {
  const end = performance.now() + longest
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${longest} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}
