/** A line for whoever watches the terminal. */
export const say = (line: string): void => console.log(line)

/** Seconds since `began` (of `performance.now()`), with one decimal. */
export const toSeconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(1)

/** Tells that a step has begun and how long it took; returns what the step returns. */
export const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  say(`… ${name}`)
  const alive = setInterval(() => say(`… ${name}，已${Math.round(Number(toSeconds(began)))}秒`), 15_000)
  try {
    const result = await work()
    say(`✓ ${name}，${toSeconds(began)}秒`)
    return result
  } finally {
    clearInterval(alive)
  }
}

/** Tells of small steps (`社区 3/24`): in a terminal on one line that changes, elsewhere one line for each kind. */
export const createTicker = () => {
  let kind = ''
  return {
    tick: (text: string): void => {
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K  ${text}`)
      else if (toKind(text) !== kind) say(`  ${toKind(text)}`)
      kind = toKind(text)
    },
    end: (): void => {
      if (process.stdout.isTTY && kind) process.stdout.write('\r\x1b[K')
    },
  }
}

const toKind = (text: string): string => text.split(' ')[0] ?? text
