import { readFileSync } from 'node:fs'
import { toRegister } from '../../support/documents.ts'
import { communities } from '../gazette/frame.ts'
import type { Row } from '../row.ts'

/** As many as the campaign has; the generated gazette has fewer. */
const count = 325

/** The communities that the generated gazette lacks, in a register of their own. */
const toRest = () =>
  toRegister(
    'rest',
    Array.from({ length: count - communities.length }, (_, index) => ({
      ...{ id: `id-of-rest-${index}`, slug: `rest-${index}`, name: `新增${index + 1}社区` },
      state: 'standing' as const,
    })),
  )

/** How often the memory of a site is looked at, in milliseconds. */
const glance = 20

const readMemory = (pid: number): number => {
  const [, kilobytes = 'NaN'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_024
}

/** Boards of all communities as one file: how long it takes from the first byte asked for to the last, and what it holds. */
export const boards: Row = {
  name: 'boards',
  about: '全部社区的刊板 / the boards of all communities',
  measure: async ({ stages }) => {
    const { site, publish } = await stages.find(1)
    await publish(toRest())
    // What every page needs is loaded by then.
    for (const path of ['/boards', '/standards']) await (await site.get(path)).arrayBuffer()
    const idle = readMemory(site.pid)
    await (await site.get('/boards/community-1/60x90.pdf', { redirect: 'follow' })).arrayBuffer()
    const warm = readMemory(site.pid)
    const [first, again] = [await download(site, '60x90'), await download(site, '60x90')]
    const began = performance.now()
    const one = await site.get('/boards/community-7/a0-bleed.pdf', { redirect: 'follow' })
    await one.arrayBuffer()
    const single = performance.now() - began
    const what = `${count}块`
    return [
      { what: `${what}，ZIP，第一次`, measured: first.seconds, unit: 's', limit: { atMost: 5 } },
      { what: `${what}，ZIP，再一次`, measured: again.seconds, unit: 's', limit: { atMost: 5 } },
      {
        ...{ what: `${what}，ZIP多占的内存`, measured: Math.max(first.most, again.most) - warm, unit: 'MB' },
        ...{ limit: { atMost: 100 }, note: `${Math.round(warm)} MB → ${Math.round(first.most)} MB` },
      },
      { what: '第一块多占的内存（字库、排版程序）', measured: warm - idle, unit: 'MB' },
      { what: '一块，换一种尺寸', measured: single, unit: 'ms' },
    ]
  },
}

/** Downloads an archive, looking at the memory of the site meanwhile. */
const download = async (
  { get, pid }: { get: (path: string, options?: RequestInit) => Promise<Response>; pid: number },
  variant: string,
): Promise<{ seconds: number; most: number }> => {
  let most = 0
  const watching = setInterval(() => {
    most = Math.max(most, readMemory(pid))
  }, glance)
  const began = performance.now()
  try {
    const answer = await get(`/boards/${variant}.zip`, { redirect: 'follow' })
    if (answer.status !== 200) throw new Error(`the archive answered ${answer.status}`)
    const bytes = await answer.arrayBuffer()
    if (bytes.byteLength < count * 10_000) throw new Error('the archive is too small')
    return { seconds: (performance.now() - began) / 1_000, most }
  } finally {
    clearInterval(watching)
  }
}
