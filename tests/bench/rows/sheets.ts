import type { Found, Row } from '../row.ts'
import type { Stage } from '../stages/stages.ts'

/** Sheets that a reader has made: milliseconds that each may take when nobody asked for it before. */
const files: readonly { what: string; path: string; time: number }[] = [
  { what: '标准单页', path: '/standards/1/sheet.pdf', time: 400 },
  { what: '公报一段（200则）', path: '/gazette/1-200.pdf', time: 1_500 },
]

/** Sheets of the gazette to be printed: how long the first to ask for one waits. The thread that sets type is awake by then. */
export const sheets: Row = {
  name: 'sheets',
  about: '单页和公报选印 / sheets of a standard and of the gazette',
  measure: async ({ options, stages }) => {
    const stage = await stages.find(options.stories)
    await ask(stage, '/standards/2/sheet.pdf')
    const found: Found[] = []
    for (const { what, path, time } of files) {
      const { size, took } = await ask(stage, path)
      found.push(
        { what: `${what}，第一次`, measured: took, unit: 'ms', limit: { atMost: time } },
        { what: `${what}，大小`, measured: size / 1_000, unit: 'KB' },
      )
    }
    return found
  },
}

const ask = async ({ site }: Stage, path: string): Promise<{ size: number; took: number }> => {
  const began = performance.now()
  const answer = await site.get(path, { redirect: 'follow' })
  const bytes = await answer.arrayBuffer()
  const took = performance.now() - began
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return { size: bytes.byteLength, took }
}
