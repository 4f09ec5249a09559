// `fork(readers.ts, [plan])`: readers over 32 connections, in a process of their own so that nobody who measures waits for
// them. They go on until they are told to end, and then say what they saw.
import { findMix } from './mix.ts'

export type Plan = {
  readonly sites: readonly string[]
  readonly paths: readonly string[]
  readonly series: { readonly first: number; readonly apart: number }
}
export type Seen = {
  readonly answers: number
  readonly errors: readonly string[]
  readonly mixes: readonly string[]
}

const connections = 32

/** Between two questions of one reader, in milliseconds: the sites are busy, and not beyond what they can answer. */
const pause = 20

const { sites, paths, series }: Plan = JSON.parse(process.argv[2] ?? '')
const [errors, mixes]: [string[], string[]] = [[], []]
let [answers, isOver] = [0, false]

const ask = async (site: string, path: string): Promise<void> => {
  try {
    const answer = await fetch(site + path)
    const text = (await answer.text()).replaceAll('<wbr>', '')
    answers++
    // A story of the series is not there before it is published.
    const isEarly = answer.status === 404 && path.startsWith('/stories/')
    if (answer.status !== 200 && !isEarly) errors.push(`${path} ${answer.status}`)
    const mix = findMix({ path, text }, series)
    if (mix) mixes.push(`${path} ${mix}`)
  } catch (error) {
    errors.push(`${path} ${(error as Error).cause ?? error}`)
  }
}

const read = async (reader: number): Promise<void> => {
  for (let turn = reader; !isOver; turn++) {
    await ask(sites[turn % sites.length] ?? '', paths[Math.floor(turn / sites.length) % paths.length] ?? '/')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

process.once('message', () => {
  isOver = true
})
await Promise.all(Array.from({ length: connections }, (_, reader) => read(reader)))
process.send?.({ answers, errors, mixes } satisfies Seen)
process.disconnect?.()
