import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askRaw } from './raw-answer.ts'
import { startBareNode, startNginx } from './references.ts'
import { toMedian } from './statistics.ts'
import { hammer, type Run, type Target } from './wrk.ts'

/** Requests a second of the product and of what it is held against; faults of all runs together. */
export type Comparison = {
  readonly product: number
  readonly node: number
  /** Absent where a file server has no such answer. */
  readonly nginx?: number
  readonly faults: number
}

const rounds = 2

/**
 * Holds what the product answers against the same bytes from a bare server and from nginx, in turn, so that whatever else
 * the machine does meets all of them.
 */
export const compare = async (target: Target, seconds: number): Promise<Comparison> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-bench-'))
  const answer = await askRaw(target)
  if (answer.status !== 200 && answer.status !== 304)
    throw new Error(`${target.url} answered ${answer.status}:\n${answer.body.toString().slice(0, 200)}`)
  const node = await startBareNode(answer, folder)
  const nginx = answer.status === 200 ? await startNginx(answer, folder) : undefined
  try {
    const sides = [target, node, ...(nginx ? [nginx] : [])]
    // What runs for the first time is compiled first.
    for (const side of sides) await hammer(side, 1)
    const runs: Run[][] = sides.map(() => [])
    for (let round = 0; round < rounds; round++)
      for (const [index, side] of sides.entries()) runs[index]?.push(await hammer(side, seconds))
    const [product = 0, bare = 0, server] = runs.map((all) => toMedian(all.map(({ perSecond }) => perSecond)))
    const faults = runs.flat().reduce((sum, run) => sum + run.faults, 0)
    return { product, node: bare, ...(server === undefined ? {} : { nginx: server }), faults }
  } finally {
    await node.end()
    await nginx?.end()
    await rm(folder, { recursive: true, force: true })
  }
}
