import type { Inspection } from '../inspection.ts'
import { isNamed, readPdf } from './file.ts'
import type { Dictionary, Visitor } from './objects.ts'
import { toPdfText } from './text.ts'

const faults = {
  encrypted: 'PDF设了密码或权限限制。请另存一份不加密的再上传。',
  script: 'PDF里有脚本、会自动执行的动作或提交表单的按钮。请用“打印成PDF”的办法另存一份再上传。',
  attached: 'PDF里附有别的文件。请去掉其中的附件再上传，需要公开的文件单独上传。',
  comments: 'PDF里有批注。请删除所有批注，或用“打印成PDF”的办法另存一份（不打印批注）再上传。',
  unreadable: 'PDF读不出来，可能已损坏。请重新导出一份再上传。',
} as const
type Fault = keyof typeof faults

/** Names that tell of something wherever they stand. */
const telling: ReadonlyMap<string, Fault> = new Map([
  ['Encrypt', 'encrypted'],
  ...['JavaScript', 'JS', 'Launch', 'RichMedia', 'SubmitForm', 'ImportData', 'GoToE'].map(
    (name): [string, Fault] => [name, 'script'],
  ),
  ...['EmbeddedFiles', 'EmbeddedFile', 'FileAttachment'].map((name): [string, Fault] => [name, 'attached']),
])

/** Objects that are remembered at most, of those that may be done when a file is opened. */
const mostRemembered = 1_000_000
/** Most characters of a name that are kept. */
const longestName = 200

/**
 * What a PDF has within it beside its pages. It reads the objects, those in packed lists as well, and no page; that is
 * for mistakes, not against somebody who hides things on purpose: browsers get documents to save, never to run.
 */
export const inspectPdf = async (path: string): Promise<Inspection> => {
  const look = toLook()
  const isRead = await readPdf(path, look.visitor).catch((error: unknown) => {
    if (error instanceof RangeError) return false
    throw error
  })
  const { found, hasObjects, author, pages } = look.told()
  // What is encrypted cannot be read, and is not damaged.
  if (!found.has('encrypted') && !(isRead && hasObjects)) return { faults: [faults.unreadable] }
  return {
    faults: toSentences(found),
    author: found.has('encrypted') ? undefined : author,
    pages: pages > 0 ? pages : undefined,
  }
}

const toSentences = (found: ReadonlySet<Fault>): string[] =>
  Object.entries(faults).flatMap(([fault, sentence]) => (found.has(fault as Fault) ? [sentence] : []))

/** What is gathered of a file while it is read. */
const toLook = () => {
  const found = new Set<Fault>()
  const harmless = new Set<number>()
  const opening = new Set<number>()
  const facts = { hasObjects: false, author: undefined as string | undefined, pages: 0 }
  const keep = (object: number | undefined, isHarmless: boolean): void => {
    if (object === undefined) return
    facts.hasObjects = true
    if (isHarmless && harmless.size < mostRemembered) harmless.add(object)
    // A later one of the same number takes its place.
    if (!isHarmless) harmless.delete(object)
  }
  const visitor: Visitor = {
    name: (name) => {
      const fault = telling.get(name)
      if (fault) found.add(fault)
    },
    array: (object) => keep(object, true),
    dictionary: (dictionary) => {
      keep(dictionary.object, isPlainGoTo(dictionary))
      for (const fault of listFaults(dictionary)) found.add(fault)
      const opened = findOpened(dictionary)
      if (opened !== undefined) opening.add(opened)
      facts.author = findAuthor(dictionary) ?? facts.author
      facts.pages = Math.max(facts.pages, countPages(dictionary))
    },
  }
  const told = () => {
    if ([...opening].some((object) => !harmless.has(object))) found.add('script')
    return { ...facts, found }
  }
  return { visitor, told }
}

const listFaults = (dictionary: Dictionary): Fault[] => {
  const { values, under } = dictionary
  const found: Fault[] = []
  // A font may be called AA as well, in a dictionary that has nothing but names of fonts.
  const hasTriggers = values.AA && (values.Type || values.Subtype || values.FT || values.Kids)
  const isDoneAtOpening = under === 'OpenAction' && !isPlainGoTo(dictionary)
  if (hasTriggers || isDoneAtOpening) found.push('script')
  if (values.EF && isNamed(dictionary, 'Type', 'Filespec', 'F')) found.push('attached')
  if (isNamed(dictionary, 'Subtype', 'Text', 'Popup', 'Caret')) found.push('comments')
  return found
}

/** To go to a page when a file is opened harms nobody, unless something else comes next. */
const isPlainGoTo = (dictionary: Dictionary): boolean =>
  isNamed(dictionary, 'S', 'GoTo') && !dictionary.values.Next

/** The object that is done when a file is opened: `5` of `5 0 R`. */
const findOpened = ({ values: { OpenAction } }: Dictionary): number | undefined =>
  OpenAction?.kind === 'word' && /^\d{1,10}$/.test(OpenAction.text) ? Number(OpenAction.text) : undefined

const findAuthor = ({ values: { Author } }: Dictionary): string | undefined =>
  Author?.kind === 'string' ? toPdfText(Author.text).trim().slice(0, longestName) || undefined : undefined

/** The root of the pages has the largest count; bookmarks have one too. */
const countPages = (dictionary: Dictionary): number => {
  const { Count } = dictionary.values
  const isCount =
    isNamed(dictionary, 'Type', 'Pages') && Count?.kind === 'word' && /^\d{1,6}$/.test(Count.text)
  return isCount ? Number(Count.text) : 0
}
