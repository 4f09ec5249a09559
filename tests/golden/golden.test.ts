import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { checkSavedText } from '@exemplar/shared/gazette/saved'
import { documentKinds, readDocument } from '@exemplar/shared/kinds/index'
import { describe, expect, test } from 'vitest'
import { golden, listFileNames, parseGolden, readGolden, releases, toGoldenFile } from './golden.ts'

const toSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What stands in each, read off when it was made. A later release adds its own and changes none of these. */
const facts = {
  '0.1.0': { entries: 16, keys: 3, fingerprint: '6ab5 64ce 169f 4cd6 1019 8c74 9c04 ee06', salted: 0 },
  '0.2.0': { entries: 16, keys: 3, fingerprint: 'b2a9 22cb c5e9 0635 87da f990 f541 b9aa', salted: 11 },
  '0.3.0': { entries: 18, keys: 3, fingerprint: '8ba8 8d05 461f 30e9 c6ec 17e8 e545 b117', salted: 13 },
} as const

/** The kinds of release 0.1; every release after it reads them. */
const firstKinds = [
  ...['campaign', 'standard-set', 'story', 'announcement', 'conference', 'press-release', 'figure'],
] as const

test('every golden gazette in the folder is known', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))
  expect(files.toSorted()).toEqual(releases.map((release) => `${release}.json`).toSorted())
})

describe.each(releases)('the golden gazette of release %s', (release) => {
  const { entries, keys } = parseGolden(release)
  const documents = entries.flatMap(({ document }) => (document ? [document] : []))

  test('is the file that it was', () => {
    expect(toSha256(readFileSync(toGoldenFile(release)))).toBe(golden[release])
  })

  test('is good', async () => {
    const checked = await checkSavedText(readGolden(release))
    if ('fault' in checked) throw new Error(JSON.stringify(checked.fault))
    const [first] = checked.gazette.keys.keys
    expect({
      entries: checked.gazette.entries.length,
      keys: checked.gazette.keys.keys.length,
      fingerprint: first && (await toFingerprint(first)),
      salted: documents.filter(({ salt }) => /^[0-9a-f]{32}$/.test(String(salt))).length,
    }).toEqual(facts[release])
  })

  test('has everything that can happen to a document, and keys that follow each other', () => {
    const acts = new Set(entries.map(({ head }) => head.act))
    expect(acts).toEqual(new Set(['publish', 'correct', 'withdraw']))
    const withdrawn = entries.filter(({ head }) => head.act === 'withdraw').map(({ head }) => head.subject)
    const withheld = entries.filter(({ document, head }) => !document && head.act !== 'withdraw')
    expect(withheld.length).toBeGreaterThan(withdrawn.length)
    expect(new Set(withheld.map(({ head }) => head.subject))).toEqual(new Set(withdrawn))
    const signing = entries.map(({ signature }) => toKid(signature))
    expect([...new Set(signing)]).toEqual(keys.map(({ kid }) => kid))
  })

  test('has every kind that there was, and every document of it is read as it stands', () => {
    const kinds = new Set(documents.map(({ kind }) => kind))
    for (const kind of firstKinds) expect(kinds, kind).toContain(kind)
    for (const document of documents) expect(readDocument(document), String(document.slug)).toBe(document)
  })

  test('shows files that are kept beside it', () => {
    const shown = listFileNames(readGolden(release))
    expect(shown.length).toBeGreaterThan(0)
    for (const name of shown)
      expect(toSha256(readFileSync(join(import.meta.dirname, 'files', name)))).toBe(name.split('.')[0])
  })
})

test('the newest golden gazette has every kind that there is, and a document, a sound and a table attached', () => {
  const kinds = new Set(parseGolden(releases.at(-1) ?? '0.1.0').entries.map(({ head }) => head.kind))
  expect(documentKinds.filter((kind) => !kinds.has(kind))).toEqual([])
  const attached = listFileNames(readGolden(releases.at(-1) ?? '0.1.0')).map((name) => name.split('.')[1])
  expect(new Set(attached)).toEqual(new Set(['webp', 'pdf', 'xlsx', 'mp3']))
})

const toKid = (signature: string): unknown =>
  JSON.parse(Buffer.from(signature.split('.')[0] ?? '', 'base64url').toString()).kid
