import { toBeijingTime } from '@exemplar/shared/beijing'
import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { listFiles, readDocument, toTitle } from '@exemplar/shared/kinds/index'
import type { At } from './around.ts'
import { type Dropped, findEntriesOf, type Held, isAsWritten } from './held.ts'
import { listDifferences } from './original.ts'
import { toBeginning, toGroups } from './tell.ts'
import { toFaultWords } from './words.ts'

/** Holds a head by itself against the entry of its number. Returns that entry. */
export const checkHead = async (
  { text, number }: Extract<Dropped, { is: 'head' }>,
  held: Held,
  { teller, todo }: At,
): Promise<GazetteEntry | undefined> => {
  const entry = held.entries.get(number)
  const computed = await toSha256(text)
  teller.tell({ print: { entered: entry?.digest, computed } })
  if (!entry) teller.tellRow('words', { word: '待核', detail: '把这一号公报也放进来，就能核' })
  else if (entry.digest === computed)
    teller.tellRow('words', { word: '相符', detail: `是第${number}号的登记内容` })
  else
    teller.tellRow('words', {
      word: '不符',
      faults: [
        {
          where: `与第${number}号登记的不一样`,
          entered: toCanonicalJson(entry.head),
          found: text.slice(0, 2_000),
          todo,
        },
      ],
    })
  return entry
}

/** Holds a document by itself against the entry that it is of, or seems to be. Returns that entry. */
export const checkDocument = async (
  dropped: Extract<Dropped, { is: 'document' }>,
  held: Held,
  { teller, todo }: At,
): Promise<GazetteEntry | undefined> => {
  const { same, alike } = await findEntriesOf(held, dropped)
  const title = toTitle(dropped.document)
  if (title !== undefined) teller.tell({ what: { title } })
  const entry = same ?? alike.at(-1)
  if (!entry) {
    teller.tellRow('words', {
      word: '待核',
      detail: '请从这份文稿的页面按“核对本页”进来再放，或者把那一号公报也放进来',
    })
    return undefined
  }
  const digest = await toSha256(dropped.text)
  const computed = await toSha256(toCanonicalJson({ ...entry.head, documentDigest: digest }))
  teller.tell({ print: { entered: entry.digest, computed }, at: toBeijingTime(entry.head.at) })
  if (same) {
    teller.tellRow('words', { word: '相符', detail: `是公报第${entry.head.number}号的原文，逐字核过` })
    return entry
  }
  const entered = readDocument(entry.document)
  const places = entered ? listDifferences(entered, dropped.document) : []
  const faults = places.map(({ label, ...values }) => ({ where: label, ...values, todo }))
  const why = isAsWritten(dropped.text) ? 'document-differs' : 'written-differently'
  teller.tellRow('words', {
    word: '不符',
    faults: faults.length > 0 ? faults : [{ where: toFaultWords(why), todo }],
  })
  return entry
}

/** Looks for a published file among the entries that are held. Returns the one that shows it. */
export const checkFile = async (
  digest: string,
  held: Held,
  { teller, todo }: At,
): Promise<GazetteEntry | undefined> => {
  const entry = [...held.entries.values()].findLast((one) => hasFile(one, digest))
  teller.tell({ technical: [['文件的摘要（SHA-256）', toGroups(digest)]] })
  if (entry) {
    teller.tell({ at: toBeijingTime(entry.head.at) })
    teller.tellRow('words', { word: '相符', detail: `是公报第${entry.head.number}号的附件或者图片` })
    return entry
  }
  const [known] = held.entries.values()
  teller.tellRow('words', {
    word: known ? '不符' : '待核',
    ...(known
      ? {
          faults: [
            {
              where: `第${[...held.entries.keys()].join('、')}号公报里没有这个文件`,
              found: toBeginning(digest),
              todo,
            },
          ],
        }
      : { detail: '请从它所在的页面按“核对本页”进来再放，或者把那一号公报也放进来' }),
  })
  return undefined
}

const hasFile = ({ document }: GazetteEntry, digest: string): boolean => {
  const known = readDocument(document)
  return known !== undefined && listFiles(known).some(({ sha256 }) => sha256 === digest)
}
