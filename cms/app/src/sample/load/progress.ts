/** Does something for each item in order, and tells how far it is: `社区 3/24`. Returns the results. */
export type Each = <T, R>(name: string, items: readonly T[], work: (item: T) => Promise<R>) => Promise<R[]>

export const toEach =
  (onStep: (step: string) => void): Each =>
  async (name, items, work) => {
    const results = []
    for (const item of items) {
      onStep(`${name} ${results.length + 1}/${items.length}`)
      results.push(await work(item))
    }
    return results
  }
