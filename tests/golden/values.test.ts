import { checkSavedText } from '@exemplar/shared/gazette/saved'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLong } from '../support/long.ts'
import { newest, parseGolden, readGolden } from './golden.ts'
import { layOut } from './lay-out.ts'
import { toOther } from './mutations.ts'
import { change, get, listPlaces, type Path, toExpected, toPlace } from './places.ts'

const text = readGolden(newest)
const saved = parseGolden(newest)
const [entries, keys] = [saved.entries.length, saved.keys.length]

const findPlace = async (changed: string): Promise<string | undefined> => {
  const checked = await checkSavedText(changed)
  return 'fault' in checked ? toPlace(checked.fault) : undefined
}

/** One of the places, each kind of them as often as another: a document has more of them than a head or a key. */
const somewhere = (isPart: (path: Path) => boolean): fc.Arbitrary<Path> =>
  fc.constantFrom(...listPlaces(saved).filter(isPart))
const places = fc.oneof(
  somewhere(([part, index]) => part === 'keys' && index !== undefined),
  somewhere(([part, , place]) => part === 'entries' && place === 'head'),
  somewhere(({ length, 0: part, 2: place }) => part === 'entries' && length >= 2 && place !== 'document'),
  somewhere(([, , place]) => place === 'document'),
  somewhere(([part, inner]) => part === 'version' || (part === 'state' && inner !== undefined)),
)

describe('a gazette in which one value is another', () => {
  test('is refused, and its place is named', { timeout: 300_000 }, async () => {
    const changes = places.chain((path) => toOther(get(saved, path)).map((other) => ({ path, other })))
    await fc.assert(
      fc.asyncProperty(changes, async ({ path, other }) => {
        const changed = layOut(change(saved, path, () => other))
        fc.pre(changed !== text)
        const place = await findPlace(changed)
        expect(place).toBe(toExpected(path, keys))
      }),
      { numRuns: isLong ? 1000 : 200 },
    )
  })
})

/** Where an entry or key is missing, the one that stands in its place is named; after the last, what ought to follow is. */
describe('a gazette in which an entry or a key', () => {
  const indexes = Array.from({ length: entries }, (_, index) => index)
  const edit = (part: 'entries' | 'keys', to: (list: unknown[]) => unknown[]) =>
    findPlace(layOut(change(saved, [part], (list) => to(list as unknown[]))))

  test('is missing', { timeout: 120_000 }, async () => {
    for (const index of indexes.slice(0, -1))
      expect(await edit('entries', (list) => list.toSpliced(index, 1))).toBe(`entry ${index + 1}`)
    expect(await edit('entries', (list) => list.slice(0, -1))).toBe('copy')
    expect(await edit('keys', (list) => list.toSpliced(0, 1))).toBe('key 1')
    expect(await edit('keys', (list) => list.toSpliced(1, 1))).toBe('key 2')
    expect(await edit('keys', (list) => list.slice(0, -1))).toBe('key 2')
    expect(await edit('keys', () => [])).toBe('copy')
    expect(await edit('entries', () => [])).toBe('copy')
  })

  test('stands twice', { timeout: 120_000 }, async () => {
    for (const index of indexes)
      expect(await edit('entries', (list) => list.toSpliced(index, 0, list[index]))).toBe(
        `entry ${index + 2}`,
      )
    for (const index of [0, 1, 2])
      expect(await edit('keys', (list) => list.toSpliced(index, 0, list[index]))).toBe(`key ${index + 2}`)
  })

  test('stands in the place of another', { timeout: 120_000 }, async () => {
    const swap = (list: unknown[], one: number, other: number) =>
      list.with(one, list[other]).with(other, list[one])
    for (const index of indexes.slice(0, -1))
      expect(await edit('entries', (list) => swap(list, index, index + 1))).toBe(`entry ${index + 1}`)
    expect(await edit('entries', (list) => swap(list, 0, entries - 1))).toBe('entry 1')
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const)
      expect(await edit('keys', (list) => swap(list, one, other))).toBe(`key ${one + 1}`)
  })
})

describe('a gazette whose frame', () => {
  const end = text.split('\n').at(-2) ?? ''

  test.each([
    ['has no state', end.replace(/"state":\{[^}]*\},/, ''), 'copy'],
    ['has no version', end.replace(/,"version":3/, ''), 'key 3'],
    ['has neither', ']}', 'key 3'],
    ['has a version that is no number', end.replace('"version":3', '"version":"3"'), 'key 3'],
    ['says something more', end.replace(/\}$/, ',"witness":{}}'), 'copy'],
    ['says something more of its state', end.replace('"number"', '"more":1,"number"'), 'copy'],
    ['is an endless number', end.replace(/"number":\d+/, '"number":1e999'), 'copy'],
  ])('%s, is refused', async (_, other, place) => {
    expect(other).not.toBe(end)
    expect(await findPlace(text.replace(end, other))).toBe(place)
  })
})

test('a number without an end is refused where it stands', async () => {
  const line = text.split('\n')[1] ?? ''
  for (const other of [
    line.replace('"year":2020', '"year":1e999'),
    line.replace('"number":1,', '"number":-1e999,'),
  ])
    expect(await findPlace(text.replace(line, other))).toBe('entry 1')
})

test('a gazette that is whole is good', async () => {
  expect(layOut(saved)).toBe(text)
  expect(await findPlace(text)).toBeUndefined()
})
