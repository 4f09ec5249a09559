import { toBeijingTime } from '@exemplar/shared/beijing'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { limits } from '@exemplar/shared/gazette/limits'
import { toTitle } from '@exemplar/shared/kinds/index'
import type { Around, At } from './around.ts'
import { AskError, askText } from './ask.ts'
import { followChain } from './chain.ts'
import { checkGazette, checkKeys } from './check-copy.ts'
import { checkDocument, checkFile, checkHead } from './check-part.ts'
import { type Dropped, type Held, holdEntry } from './held.ts'
import { type InspectedEntry, inspectEntry, inspectKeys } from './inspect.ts'
import { toOriginal } from './original.ts'
import { type Teller, toEmptyReport } from './report.ts'
import { tellChain, tellFault, tellFingerprint, tellSeal, toBeginning, toTechnical } from './tell.ts'
import { toCount, toFaultWords, toRowKey, toTodo } from './words.ts'

/** How the questions read where a file is checked. */
export const ofFile = toEmptyReport({ words: '这个文件，与当时发布的一样' })

/** Checks a file that was put on the page. Returns what is held afterwards. */
export const checkDropped = async (
  dropped: Dropped,
  before: Held,
  { around, teller }: { around: Around; teller: Teller },
): Promise<Held> => {
  const at = { around, teller, todo: toTodo(around.phone) }
  if (dropped.is === 'gazette') return checkGazette(dropped.text, before, at)
  if (dropped.is === 'keys') return checkKeys(dropped.text, before, at)
  const held = await withKeys(before, around)
  if (dropped.is === 'entry') return checkEntry(dropped.text, held, at)
  const known = await withEntry(held, dropped.is === 'head' ? dropped.number : around.number, around)
  const entry = await checkPart(dropped, known, at)
  if (entry) await tellAround(await inspectEntry(toCanonicalJson(entry)), known, at)
  return before
}

const checkPart = (
  dropped: Exclude<Dropped, { is: 'gazette' | 'keys' | 'entry' }>,
  held: Held,
  at: At,
): Promise<GazetteEntry | undefined> => {
  if (dropped.is === 'head') return checkHead(dropped, held, at)
  return dropped.is === 'document' ? checkDocument(dropped, held, at) : checkFile(dropped.digest, held, at)
}

const checkEntry = async (text: string, held: Held, at: At): Promise<Held> => {
  const { teller, todo } = at
  const inspected = await inspectEntry(text)
  if (typeof inspected === 'string') {
    teller.tellRow(toRowKey(inspected), { word: '不符', faults: [{ where: toFaultWords(inspected), todo }] })
    return held
  }
  const { entry, computed, words } = inspected
  tellEntry(inspected, teller)
  if (words)
    tellFault(words, { entered: toBeginning(entry.digest), found: toBeginning(computed), todo }, teller)
  else if (entry.document === undefined && entry.head.act !== 'withdraw')
    teller.tellRow('words', { word: '待核', detail: '这个文件里没有原文' })
  else teller.tellRow('words', { word: '相符', detail: `公报第${entry.head.number}号，逐字核过` })
  await tellAround(inspected, held, at)
  return holdEntry(held, entry)
}

/** What is not in the file itself: the signature by the keys, the keys by their fingerprint, the place in the chain. */
const tellAround = async (inspected: InspectedEntry | string, held: Held, at: At): Promise<void> => {
  const { around, teller, todo } = at
  if (typeof inspected === 'string') return
  const { keys } = held
  if (keys) {
    await tellSeal(inspected, { keys, todo }, teller)
    await tellFingerprint(keys, { base: around.base, todo }, teller)
  } else
    teller.tellRow('seal', { word: '待核', detail: '把钥匙的清单（exemplar-keys.json）也放进来，就能核' })
  await tellPlace(inspected, held, at)
}

const tellEntry = (inspected: InspectedEntry, { tell }: Teller): void => {
  const { entry, computed } = inspected
  tell({
    what: { title: toTitle(entry.document) ?? `公报第${entry.head.number}号` },
    print: { entered: entry.digest, computed },
    at: toBeijingTime(entry.head.at),
    original: toOriginal(entry),
    technical: toTechnical(inspected),
  })
}

/** Where an entry stands in the chain: by the whole gazette that is held, or by the site. */
const tellPlace = async ({ entry }: InspectedEntry, held: Held, at: At): Promise<void> => {
  const { around, teller, todo } = at
  const { number } = entry.head
  if (held.isWhole) {
    const known = held.entries.get(number)
    if (known?.digest === entry.digest)
      teller.tellRow('chain', { word: '相符', detail: `在您放进来的公报里，就是第${number}号` })
    else
      tellFault(
        known ? 'entries-differ' : 'cut-off',
        { entered: known && toBeginning(known.digest), found: toBeginning(entry.digest), todo },
        teller,
      )
    return
  }
  const { keys } = held
  if (!around.isAtSite || !keys) {
    teller.tellRow('chain', unasked)
    return
  }
  const onReached = (reached: number) =>
    teller.tellRow('chain', { word: '正在核', detail: `已经核到第${toCount(reached)}号` })
  const found = await ifAnswered(followChain({ site: around, entry, keys, onReached }))
  if (found) tellChain(entry, found, { todo, teller })
  else teller.tellRow('chain', unasked)
}

const unasked = { word: '待核', detail: '连上网，或者把整本公报也放进来，就能核' } as const

/** Undefined where the site cannot be asked: a file is checked all the same, as far as it goes. */
const ifAnswered = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof AskError) return undefined
    throw error
  })

/** With the keys of the site, where none were put there. */
const withKeys = async (held: Held, around: Around): Promise<Held> => {
  if (held.keys || !around.isAtSite) return held
  const text = await ifAnswered(askText(around, '.well-known/exemplar-keys.json', limits.keyList))
  const found = text === undefined ? undefined : await inspectKeys(text)
  return found && 'keys' in found ? { ...held, keys: found.keys } : held
}

/** With an entry of the site, where it is not held already and is good. */
const withEntry = async (held: Held, number: number | undefined, around: Around): Promise<Held> => {
  if (number === undefined || held.entries.has(number) || !around.isAtSite) return held
  const text = await ifAnswered(askText(around, `gazette/${number}.json`, 2 * limits.entry))
  const inspected = text === undefined ? 'no-gazette' : await inspectEntry(text)
  return typeof inspected === 'string' || inspected.words || inspected.seal
    ? held
    : holdEntry(held, inspected.entry)
}
