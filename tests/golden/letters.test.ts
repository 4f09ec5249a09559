import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { checkSavedText } from '@exemplar/shared/gazette/saved'
import { emptyChain, findEntryFault, readEntry, toChainHead } from '@exemplar/shared/gazette/verify'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLong } from '../support/long.ts'
import { type Entry, newest, parseGolden, readGolden } from './golden.ts'
import { blanks, letter } from './mutations.ts'
import { change, get, listPlaces, toPlace } from './places.ts'

const text = readGolden(newest)
const lines = text.split('\n')
const saved = parseGolden(newest)
const [entries, keys] = [saved.entries.length, saved.keys.length]

const findPlace = async (changed: string): Promise<string | undefined> => {
  const checked = await checkSavedText(changed)
  return 'fault' in checked ? toPlace(checked.fault) : undefined
}

/** What stands in a line of the file. */
const toLinePlace = (line: number): string => {
  if (line >= 1 && line <= entries) return `entry ${line}`
  const key = line - entries - 1
  return key >= 1 && key <= keys ? `key ${key}` : 'copy'
}

/** In its last line stands also how many keys there are. */
const listExpected = (line: number): string[] =>
  line >= entries + keys + 2 ? ['copy', `key ${keys}`] : [toLinePlace(line), toLinePlace(line + 1)]

const toLine = (offset: number): number => text.slice(0, offset).split('\n').length - 1

type Edit = { how: 'insert' | 'delete' | 'replace' | 'exchange'; offset: number; put: string }
const edit = ({ how, offset, put }: Edit): string => {
  const [before, here, after] = [
    text.slice(0, offset),
    text.slice(offset, offset + 1),
    text.slice(offset + 1),
  ]
  if (how === 'insert') return before + put + here + after
  if (how === 'delete') return before + after
  return how === 'replace' ? before + put + after : before + after.slice(0, 1) + here + after.slice(1)
}

/** Letters of the frame and of the keys are few; they are tried as often as those of the entries. */
const keysAt = text.indexOf('\n],"keys":[\n')
const offset = fc.oneof(
  fc.nat(text.length - 1),
  fc.integer({ min: keysAt, max: text.length - 1 }),
  fc.constantFrom(...lines.map((_, line) => lines.slice(0, line).join('\n').length)),
)

describe('a saved gazette in which one letter is another', () => {
  test('is refused, and its line is named, or the one right after', { timeout: 300_000 }, async () => {
    const how = fc.constantFrom('insert' as const, 'delete' as const, 'replace' as const, 'exchange' as const)
    await fc.assert(
      fc.asyncProperty(fc.record({ how, offset, put: letter }), async (change) => {
        const changed = edit(change)
        fc.pre(changed !== text)
        expect(listExpected(toLine(change.offset))).toContain(await findPlace(changed))
      }),
      { numRuns: isLong ? 1000 : 200 },
    )
  })

  test('or one is missing or too many at an end, is refused', async () => {
    for (const changed of [`\ufeff${text}`, `${text}\n`, `${text} `, text.trimEnd(), ` ${text}`])
      expect(await findPlace(changed)).toBe('copy')
    expect(await findPlace(text.replaceAll('\n', '\r\n'))).toBe('copy')
    expect(await findPlace('')).toBe('copy')
  })
})

/** Of the blanks each text meets one in four in the short form, the next text the next; each blank many texts. */
const meets = (index: number, blank: number): boolean => isLong || (index + blank) % 4 === 0

describe('a blank at either end of any text of the feed', () => {
  const strings = listPlaces(saved.entries).filter((path) => typeof get(saved.entries, path) === 'string')

  test('is refused, whatever blank it is', { timeout: 300_000 }, async () => {
    let [before, tried, texts] = [emptyChain, 0, 0]
    for (const [index, entry] of saved.entries.entries()) {
      for (const path of strings.filter(([place]) => place === index)) {
        texts += 1
        for (const blank of blanks.filter((_, place) => meets(texts, place)))
          for (const put of [(part: unknown) => `${blank}${part}`, (part: unknown) => `${part}${blank}`]) {
            const fault = await findFault(change(entry, path.slice(1), put), before)
            if (!fault) throw new Error(`${JSON.stringify(blank)} passes at ${path.join('.')}`)
            tried += 1
          }
      }
      before = toChainHead(entry as never)
    }
    console.info(
      `${strings.length} texts, ${blanks.length} blanks at both ends: ${tried} copies, all refused`,
    )
    expect(texts).toBe(strings.length)
    expect(tried).toBeGreaterThan(texts * Math.floor(blanks.length / (isLong ? 1 : 4)) * 2 - 1)
  })

  test('is refused in a file, and its entry is named', { timeout: 300_000 }, async () => {
    for (const [turn, path] of strings.entries()) {
      if (!meets(turn, 0)) continue
      const [index = 0, ...inner] = path as [number, ...string[]]
      const put = (part: unknown) => `${part}${blanks[turn % blanks.length]}`
      const changed = toCanonicalJson(change(saved.entries[index], inner, put))
      const comma = index < entries - 1 ? ',' : ''
      expect(await findPlace(lines.with(index + 1, changed + comma).join('\n'))).toBe(`entry ${index + 1}`)
    }
  })

  const findFault = async (changed: Entry, before: typeof emptyChain): Promise<string | undefined> => {
    const entry = readEntry(changed)
    return typeof entry === 'string' ? entry : findEntryFault(entry, before, { keys: saved.keys as never })
  }
})
