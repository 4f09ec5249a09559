import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { checkSavedText } from '@exemplar/shared/gazette/saved'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isLong } from '../support/long.ts'
import { newest, parseGolden, readGolden, releases } from './golden.ts'
import { layOut } from './lay-out.ts'
import { letter, toOther } from './mutations.ts'
import { change, get, listPlaces, toPlace } from './places.ts'
import { askReader, checkAll, hasReader, type Verdict } from './python-reader.ts'

const facts: Record<string, { entries: number; fingerprint: string }> = {
  '0.1.0': { entries: 16, fingerprint: '6ab5 64ce 169f 4cd6 1019 8c74 9c04 ee06' },
  '0.2.0': { entries: 16, fingerprint: 'b2a9 22cb c5e9 0635 87da f990 f541 b9aa' },
  '0.3.0': { entries: 18, fingerprint: '8ba8 8d05 461f 30e9 c6ec 17e8 e545 b117' },
}

const toVerdictPlace = ({ part, number }: Verdict): string =>
  number === undefined ? part : `${part} ${number}`

const findPlace = async (text: string): Promise<string> => {
  const checked = await checkSavedText(text)
  return 'fault' in checked ? toPlace(checked.fault) : 'good'
}

/** Somebody who read docs/gazette.md and none of our code: check.py, in Python. */
describe.runIf(hasReader())('a reader written from the documentation alone', () => {
  const [text, saved] = [readGolden(newest), parseGolden(newest)]
  const lines = text.split('\n')

  /** Another value somewhere, laid out as it should be. */
  const values = fc
    .constantFrom(...listPlaces(saved))
    .filter((path) => path.length > 1 || path[0] === 'version')
    .chain((path) => toOther(get(saved, path)).map((other) => change(saved, path, () => other)))
    .map(layOut)
  /** Another letter somewhere in the file. */
  const letters = fc
    .tuple(fc.nat(text.length), fc.nat(1), letter)
    .map(([place, taken, put]) => text.slice(0, place) + put + text.slice(place + taken))
  const seed = Date.now()
  let changed: string[]
  const tell = (other: string): string => {
    const line = other.split('\n').findIndex((content, place) => content !== lines[place])
    return `seed ${seed}: line ${line} is ${other.split('\n')[line]}`
  }
  beforeAll(() => {
    changed = fc
      .sample(fc.oneof(values, letters), { seed, numRuns: isLong ? 400 : 150 })
      .filter((other) => other !== text)
  }, 60_000)

  test.each(releases)('finds the golden gazette of release %s good', async (release) => {
    const [verdict] = await checkAll([readGolden(release)])
    expect(verdict).toEqual({ part: 'good', ...facts[release] })
  })

  test('refuses every copy in which one thing is another, at the place that we name', {
    timeout: 120_000,
  }, async () => {
    const verdicts = (await checkAll(changed)).map(toVerdictPlace)
    const ours = await Promise.all(changed.map(findPlace))
    expect(changed.length).toBeGreaterThan(isLong ? 300 : 100)
    expect(verdicts).not.toContain('good')
    for (const [index, verdict] of verdicts.entries())
      expect(verdict, tell(changed[index] ?? '')).toBe(ours[index])
  })

  test('writes the same canonical JSON as we do, of numbers and texts of every kind', {
    timeout: 60_000,
  }, async () => {
    const texts = fc.sample(fc.json({ stringUnit: 'binary' }).filter(isReadable), 500)
    const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 2_000).map(String)
    const asked = [...edges.map(([json]) => json), ...numbers, ...texts].map(toAscii)
    const theirs = await askReader('--canonical', asked)
    expect(theirs).toEqual(asked.map((line) => toCanonicalJson(JSON.parse(line))))
    expect(theirs.slice(0, edges.length)).toEqual(edges.map(([, canonical]) => canonical))
  })
})

/** A text with half a character has no canonical form. */
const isReadable = (json: string): boolean => {
  try {
    toCanonicalJson(JSON.parse(json))
    return true
  } catch {
    return false
  }
}

const toAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** RFC 8785, sections 3.2.2 and 3.2.3 and appendix B, and what lies between two ways of writing a number. */
const edges: readonly (readonly [json: string, canonical: string])[] = [
  ['1e21', '1e+21'],
  ['999999999999999900000', '999999999999999900000'],
  ['1E20', '100000000000000000000'],
  ['123456789012345678901234567890', '1.2345678901234568e+29'],
  ['9007199254740993', '9007199254740992'],
  ['5e-324', '5e-324'],
  ['1.7976931348623157e308', '1.7976931348623157e+308'],
  ['-0', '0'],
  ['-0.0', '0'],
  ['1.0', '1'],
  ['333333333.33333329', '333333333.3333333'],
  ['333333333.3333332', '333333333.3333332'],
  ['0.000001', '0.000001'],
  ['0.0000001', '1e-7'],
  ['-0.0000033333333333333333', '-0.0000033333333333333333'],
  ['1424953923781206.2', '1424953923781206.2'],
  ['1e23', '1e+23'],
  ['9.999999999999997e22', '9.999999999999997e+22'],
  ['4.50', '4.5'],
  ['2e-3', '0.002'],
  ['0.000000000000000000000000001', '1e-27'],
  ['"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  ['"\\u0000\\u0008\\u0009\\u000c\\u000d\\u001f\\u007f\\u2028"', '"\\u0000\\b\\t\\f\\r\\u001f\u007f\u2028"'],
  [
    '{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}',
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  ['{"10":1,"9":2,"":3,"__proto__":4,"toJSON":5}', '{"":3,"10":1,"9":2,"__proto__":4,"toJSON":5}'],
  ['[true,false,null,[],{}]', '[true,false,null,[],{}]'],
]
