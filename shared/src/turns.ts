/** Runs `work` when all that came before it under the same key has ended, well or badly. Resolves or rejects as it does. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Turns of this process: what is asked for under one key is done one after the other, under different ones side by side. */
export const createTurns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const own = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, own)
    try {
      return await own
    } finally {
      if (last.get(key) === own) last.delete(key)
    }
  }
}
