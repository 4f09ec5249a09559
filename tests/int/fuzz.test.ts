import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toChance } from '../support/chance.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Fuzzer, openFuzz } from '../support/fuzz/crowd.ts'
import { toRequests } from '../support/fuzz/requests.ts'
import { isLong } from '../support/long.ts'
import { act, type Newsroom, openNewsroom, publish, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  await publish(room, { title: '公开的一篇' })
})
afterAll(() => cms.close())

const count = isLong ? 20_000 : 600
const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)

/** Bytes in use once what nobody needs is gone. */
const readMemory = (): number => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
/** How much more may be in use after all requests than after the first fifth: caches fill, and are full. */
const mostGrown = 150 * 1024 * 1024

test(`whatever is asked by whomever, nothing is answered with 500: ${count} requests of seed ${seed}`, async () => {
  const { crowd, standing } = await openFuzz(cms, room)
  const chance = toChance(seed)
  const next = toRequests(cms.payload, standing, chance)
  const failed: string[] = []
  const statuses = new Map<number, number>()
  let before = 0
  for (let done = 0; done < count; done += 1) {
    if (done === count / 5) before = readMemory()
    const fuzzer: Fuzzer = chance.pick(crowd)
    const request = next()
    if (!fuzzer.mayAsk(request)) continue
    const { status, text } = await fuzzer.ask(request)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 500)
      failed.push(`${fuzzer.name} ${JSON.stringify(request).slice(0, 600)} -> ${text.slice(0, 300)}`)
  }
  console.info(
    `fuzz: ${count} requests of seed ${seed}, answered ${JSON.stringify(Object.fromEntries(statuses))}`,
  )
  expect(failed).toEqual([])
  expect(readMemory() - before).toBeLessThan(mostGrown)
}, 3_600_000)

test('and afterwards everybody can still sign in and work', async () => {
  for (const person of [
    room.contributor,
    room.districtReviewer,
    room.publisher,
    room.auditor,
    room.administrator,
  ])
    expect(await signIn(cms.url, person)).toMatch(/\./)
  const id = await write(room, { title: '之后的一篇' })
  await act(room.contributor, id, { transition: 'submit' })
  for (const reviewer of [room.districtReviewer, room.cityReviewer, room.chiefEditor])
    expect((await act(reviewer, id, { transition: 'approve' })).status).toBe(200)
  expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
})
