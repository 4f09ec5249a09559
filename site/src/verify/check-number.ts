import { toBeijingTime } from '@exemplar/shared/beijing'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { limits } from '@exemplar/shared/gazette/limits'
import { readDocument, toTitle } from '@exemplar/shared/kinds/index'
import { AskError, askText, type Site } from './ask.ts'
import { followChain } from './chain.ts'
import { checkFiles, type FilesChecked } from './check-files.ts'
import { checkPage, type PageChecked, toPagePath } from './check-page.ts'
import { type InspectedEntry, inspectEntry, inspectKeys } from './inspect.ts'
import { toOriginal } from './original.ts'
import { beginAll, endAll, type Fault, type RowKey, type Teller } from './report.ts'
import { tellChain, tellFault, tellFingerprint, tellSeal, toBeginning, toTechnical } from './tell.ts'
import { toCount, toFaultWords, toRowKey, toTodo } from './words.ts'

/** The site that this page came from, and whom a reader can call. */
export type Place = { readonly site: Site; readonly phone: string | undefined }

/**
 * Checks an entry of the site: its words on its page and in its files, its signature, the keys, the chain up to the
 * newest. What cannot be asked for ends the check with a sentence; what was found by then stands.
 */
export const checkNumber = async (number: number, place: Place, teller: Teller): Promise<void> => {
  try {
    beginAll(teller)
    const inspected = await askEntry(number, place, teller)
    const keys = await askKeys(place, teller)
    if (inspected && keys) await tellSeal(inspected, { keys, todo: toTodo(place.phone) }, teller)
    if (keys) await tellFingerprint(keys, { base: place.site.base, todo: toTodo(place.phone) }, teller)
    if (inspected) await tellRest(inspected, { keys, place, teller })
    endAll(teller)
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    endAll(teller)
    teller.tell({ stopped: toStopped(error), canGoOn: true })
  }
}

const toStopped = ({ status }: AskError): string =>
  status === 0
    ? '连不上网，或者本站没有回应。连上以后再按一次，接着核。'
    : `本站没有给出要核的内容（${status}）。请过一会儿再按一次，接着核。`

/** Undefined where there is no such entry, it cannot be read, or the site itself says that its copy is not good. */
const askEntry = async (
  number: number,
  { site, phone }: Place,
  teller: Teller,
): Promise<InspectedEntry | undefined> => {
  const refuse = (where: string, said: Partial<Fault> = {}, key: RowKey = 'words'): undefined =>
    void teller.tellRow(key, { word: '不符', faults: [{ where, todo: toTodo(phone), ...said }] })
  const text = await askText(site, `gazette/${number}.json`, 2 * limits.entry).catch((error: unknown) => {
    const why = error instanceof AskError ? toRefused(error, number) : `第${number}号读不出来：不是文字`
    if (why === undefined) throw error
    return refuse(why)
  })
  if (text === undefined) return undefined
  const inspected = await inspectEntry(text)
  if (typeof inspected === 'string')
    return refuse(`第${number}号：${toFaultWords(inspected)}`, {}, toRowKey(inspected))
  const { entry, computed } = inspected
  const { head, digest } = entry
  if (head.number !== number)
    return refuse('要的和给的不是同一号', { entered: `第${number}号`, found: `第${head.number}号` })
  teller.tell({
    what: { title: toTitle(entry.document) ?? `公报第${number}号`, path: site.base + toPagePath(head) },
    print: { entered: digest, computed },
    at: toBeijingTime(head.at),
    original: toOriginal(entry),
    technical: toTechnical(inspected),
  })
  return inspected
}

const toRefused = ({ status }: AskError, number: number): string | undefined => {
  if (status === 404) return `本站没有第${number}号公报`
  if (status === 503) return `本站存的第${number}号，与登记的不一样：本站自己已经发现，停止提供，正在重新收取`
  return status === 413 ? `第${number}号比公报里能有的都大` : undefined
}

const askKeys = async ({ site, phone }: Place, teller: Teller): Promise<KeySet | undefined> => {
  const found = await inspectKeys(await askText(site, '.well-known/exemplar-keys.json', limits.keyList))
  if ('keys' in found) return found.keys
  const where = `钥匙的清单：${toFaultWords(found.fault)}`
  teller.tellRow('key', { word: '不符', faults: [{ where, todo: toTodo(phone) }] })
  return undefined
}

type Rest = { readonly keys: KeySet | undefined; readonly place: Place; readonly teller: Teller }

/** The chain, the page and the files at once: what became of the document is known when the chain is. */
const tellRest = async (inspected: InspectedEntry, { keys, place, teller }: Rest): Promise<void> => {
  const { site, phone } = place
  const todo = toTodo(phone)
  const { entry } = inspected
  const document = readDocument(entry.document)
  const page = checkPage(site, entry)
  const files = document ? checkFiles(site, document) : undefined
  // Whichever breaks off first is told; the others are not left behind unheard.
  for (const one of [page, files]) one?.catch(() => undefined)
  const chain = keys && (await followChain({ site, entry, keys, onReached: toProgress(teller) }))
  if (chain) tellChain(entry, chain, { todo, teller })
  const later = chain && 'later' in chain ? chain.later : []
  tellWords(inspected, {
    page: later.length > 0 ? undefined : await page,
    files: later.length > 0 ? undefined : await files,
    isSuperseded: later.length > 0,
    isWithdrawn: later.some(({ act }) => act === 'withdraw'),
    todo,
    teller,
  })
}

const toProgress =
  ({ tellRow }: Teller) =>
  (number: number): void =>
    tellRow('chain', { word: '正在核', detail: `已经核到第${toCount(number)}号` })

type Words = {
  readonly page: PageChecked | undefined
  readonly files: FilesChecked | undefined
  readonly isSuperseded: boolean
  readonly isWithdrawn: boolean
  readonly todo: string
  readonly teller: Teller
}

/** The first question: of the document itself, then of its page, then of its files. */
const tellWords = (
  { entry, computed, words }: InspectedEntry,
  { page, files, isSuperseded, isWithdrawn, todo, teller }: Words,
): void => {
  const { head, document } = entry
  if (words) {
    const where = toFaultWords(words)
    const told = { where, entered: toBeginning(entry.digest), found: toBeginning(computed), todo }
    // The page may say it as it was still: where the two differ is where somebody has to look.
    const places = (page?.faults ?? []).map((fault) => toBothSaid(fault, todo))
    teller.tellRow(toRowKey(words), { word: '不符', faults: [told, ...places] })
    return
  }
  if (document === undefined && head.act !== 'withdraw') {
    if (isWithdrawn)
      teller.tellRow('words', { word: '待核', detail: '原文已经撤下，不再提供，没有可核的文字' })
    else tellFault('document-missing', { todo }, teller)
    return
  }
  const faults = [...(page?.faults ?? []), ...(files?.faults ?? [])].map((fault) => ({ ...fault, todo }))
  teller.tell({ added: page?.added ?? [] })
  if (faults.length > 0) teller.tellRow('words', { word: '不符', faults })
  else teller.tellRow('words', { word: '相符', ...toWordsSaid({ page, files, isSuperseded }) })
}

/** Of an original that is at fault itself. */
const toBothSaid = ({ where, entered, found }: Fault, todo: string): Fault => ({
  where: `${where}：给出的原文是“${entered}”，页面上是“${found}”`,
  todo,
})

const toWordsSaid = ({ page, files, isSuperseded }: Pick<Words, 'page' | 'files' | 'isSuperseded'>) => {
  const left = files && files.left > 0 ? `，另有${files.left}个较大，可以下载后放进来核` : ''
  const ofFiles = files && files.good + files.left > 0 ? `；${files.good}个图片和附件也是当时的${left}` : ''
  if (page) return { detail: `逐字比过${ofFiles}` }
  return {
    title: '原文的字，与当时发布的一样',
    detail: isSuperseded
      ? '它的页面现在是后来的稿子；这一号的原文在下面'
      : `它没有自己的一页，请看下面核对过的原文${ofFiles}`,
  }
}
