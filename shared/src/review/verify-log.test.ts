import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalJson, toSha256 } from '../gazette/digest.ts'
import { genesisDigest } from '../gazette/entry.ts'
import type { StoredRecord } from '../records/stored.ts'
import type { ReviewRecord } from './record.ts'
import { checkLog } from './verify-log.ts'

const at = (minute: number) => new Date(Date.UTC(2020, 6, 22, 7, minute)).toISOString()

const toStored = async (record: unknown, number: number): Promise<StoredRecord> => {
  const content = toCanonicalJson(record)
  return { number, record: content, digest: await toSha256(content) }
}

const toRecord = (number: number, previous: string): ReviewRecord => ({
  ...{ number, at: at(number), actor: 'a', actorName: '王编辑', role: 'contributor', previous },
  ...{ act: 'edit', collectionSlug: 'stories', subject: 's1', edition: 1, from: 'draft', to: 'draft' },
  comment: `第${number}次改动`,
})

/** A good log; `change` alters a record before it is digested, so that the chain goes on from the altered one. */
const toLog = async (length: number, change = (record: ReviewRecord): unknown => record) => {
  const log: StoredRecord[] = []
  for (let number = 1; number <= length; number++)
    log.push(await toStored(change(toRecord(number, log.at(-1)?.digest ?? genesisDigest)), number))
  return log
}

const length = 6
const log = await toLog(length)
const known = { number: length, digest: log.at(-1)?.digest ?? '' }
const findFault = async (stored: Iterable<unknown>) => (await checkLog(stored, known)).fault
const position = fc.nat(length - 1)

describe('a review log', () => {
  test('that is good has no fault and gives its records; so has an empty one', async () => {
    expect(await checkLog(log, known)).toEqual({
      records: log.map(({ record }) => JSON.parse(record)),
    })
    expect(await checkLog([])).toEqual({ records: [] })
  })

  test('in which any character of any record, digest or number was changed is faulty from there on', async () => {
    const column = fc.constantFrom('record' as const, 'digest' as const)
    const letter = fc.constantFrom(...'0123456789abcdefXYZ字 ,"}')
    await fc.assert(
      fc.asyncProperty(position, column, fc.nat(), letter, async (index, name, place, character) => {
        const stored = log[index] as StoredRecord
        const start = place % stored[name].length
        const text = stored[name].slice(0, start) + character + stored[name].slice(start + 1)
        fc.pre(text !== stored[name])
        expect(await findFault(log.with(index, { ...stored, [name]: text }))).toEqual({
          number: index + 1,
          fault: 'digest-differs',
        })
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(position, fc.integer(), async (index, number) => {
        fc.pre(number !== index + 1)
        const stored = log[index] as StoredRecord
        expect((await findFault(log.with(index, { ...stored, number })))?.number).toBe(index + 1)
      }),
    )
  })

  test('of which a record was edited and digested anew is faulty in the next one, or against what was known', async () => {
    await fc.assert(
      fc.asyncProperty(position, fc.string({ minLength: 1 }), async (index, comment) => {
        const edited = { ...JSON.parse((log[index] as StoredRecord).record), comment }
        const fault = await findFault(log.with(index, await toStored(edited, index + 1)))
        const expected =
          index === length - 1
            ? { number: length, fault: 'rewritten' }
            : { number: index + 2, fault: 'broken-chain' }
        expect(fault).toEqual(expected)
      }),
    )
  })

  test('from which any records were deleted is faulty at the first of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(position, { minLength: 1 }), async (gone) => {
        const left = log.filter((_, index) => !gone.includes(index))
        const fault = await findFault(left)
        expect(fault?.number).toBe(Math.min(...gone) + 1)
        expect(['gap-in-numbers', 'cut-off']).toContain(fault?.fault)
      }),
    )
  })

  test('of which any records changed places is faulty at the first of them, with numbers left or adapted', async () => {
    const order = fc.shuffledSubarray([...log.keys()], { minLength: length })
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (indexes, renumbered) => {
        const first = indexes.findIndex((index, place) => index !== place)
        fc.pre(first >= 0)
        const moved = indexes.map((index, place) => {
          const stored = log[index] as StoredRecord
          return renumbered ? { ...stored, number: place + 1 } : stored
        })
        const fault = renumbered ? 'other-record' : 'gap-in-numbers'
        expect(await findFault(moved)).toEqual({ number: first + 1, fault })
      }),
    )
  })

  test('that was written anew as a whole is told from the one that was known', async () => {
    const forged = await toLog(length, (record) => ({ ...record, actorName: '别人' }))
    expect((await checkLog(forged)).fault).toBeUndefined()
    expect(await findFault(forged)).toEqual({ number: length, fault: 'rewritten' })
  })

  test('says what is wrong with a record that is none, runs backwards, or is shown as something else', async () => {
    const faultOf = async (change: (record: ReviewRecord) => unknown) =>
      (await checkLog(await toLog(2, change))).fault
    expect(await faultOf(({ role, ...record }) => record)).toEqual({ number: 1, fault: 'malformed' })
    expect(await faultOf((record) => ({ ...record, at: at(9 - record.number) }))).toEqual({
      number: 2,
      fault: 'time-runs-backwards',
    })
    const [first] = log
    expect((await checkLog([{ ...first, differing: ['comment'] }])).fault?.fault).toBe('columns-differ')
    const spaced = ` ${first?.record}`
    const digest = await toSha256(spaced)
    expect((await checkLog([{ number: 1, record: spaced, digest }])).fault?.fault).toBe('malformed')
    expect((await checkLog(['nothing'])).fault?.fault).toBe('malformed')
  })
})
