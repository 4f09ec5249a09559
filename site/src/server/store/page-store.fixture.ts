import type { IncomingHttpHeaders } from 'node:http'
import type { Answer, FlatAnswer, WholeAnswer } from '../answer.ts'
import { createPageStore } from './page-store.ts'

/** An answer of that text, long enough to be packed. */
export const page = (text: string, more: Partial<WholeAnswer> = {}): WholeAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text.padEnd(2_000, ' ')),
  ...more,
})

/** A store over pages that say which state they are of, and how often each was made. */
export const toStore = (
  options: { most?: number; make?: (target: string, state: string) => WholeAnswer } = {},
) => {
  const counts = new Map<string, number>()
  const world = { state: 'first' as string | undefined, gate: Promise.resolve() }
  const store = createPageStore({
    ...(options.most && { most: options.most }),
    state: () => world.state,
    make: async ({ target }) => {
      counts.set(target, (counts.get(target) ?? 0) + 1)
      const { state = 'none' } = world
      await world.gate
      return options.make?.(target, state) ?? page(`${target} in ${state}`)
    },
  })
  const ask = async (target: string, headers: IncomingHttpHeaders = {}): Promise<Answer> =>
    store.answer({ target, reading: 'normal' }, headers)
  const read = async (target: string): Promise<string> => toText(await ask(target))
  return { store, world, counts, ask, read }
}

/** What a reader gets. */
export const toText = (answer: Answer): string =>
  Buffer.from(answer.body as Uint8Array)
    .toString()
    .trim()
/** A header of what is kept, by its name. */
export const toHeader = (answer: Answer, name: string): string | undefined => {
  const { flat } = answer as FlatAnswer
  return flat[flat.indexOf(name) + 1]
}
