/** What every file of a ZIP begins with. */
const mark = [0x50, 0x4b, 0x03, 0x04] as const

/** Counts the files of a ZIP while it comes, in whatever pieces. A board that has these four bytes within is one in hundreds. */
export const createFileCounter = (): ((piece: Uint8Array) => number) => {
  let [count, matched] = [0, 0]
  return (piece) => {
    for (const byte of piece) {
      matched = byte === mark[matched] ? matched + 1 : byte === mark[0] ? 1 : 0
      if (matched < mark.length) continue
      count++
      matched = 0
    }
    return count
  }
}
