/**
 * What was made lately, by name, up to `limit` bytes together: the one not asked for longest goes first. One larger
 * than that is not kept.
 */
export class Kept {
  readonly #limit: number
  readonly #all = new Map<string, Uint8Array>()
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  find(name: string): Uint8Array | undefined {
    const found = this.#all.get(name)
    if (!found) return undefined
    this.#all.delete(name)
    this.#all.set(name, found)
    return found
  }

  keep(name: string, made: Uint8Array): void {
    this.#drop(name)
    this.#all.set(name, made)
    this.#size += made.byteLength
    for (const oldest of this.#all.keys()) {
      if (this.#size <= this.#limit) return
      this.#drop(oldest)
    }
  }

  #drop(name: string): void {
    this.#size -= this.#all.get(name)?.byteLength ?? 0
    this.#all.delete(name)
  }
}
