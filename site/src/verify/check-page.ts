import type { EntryHead, GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { findAddressed, readDocument, toEntryPath } from '@exemplar/shared/kinds/index'
import { AskError, askText, type Site } from './ask.ts'
import { comparePage } from './compare-page.ts'
import { type Expected, listExpected } from './expected.ts'
import { toNear } from './near.ts'
import { readPage } from './read-page.ts'
import type { Fault } from './report.ts'

/** What holding a page against its document came to. */
export type PageChecked = {
  readonly faults: readonly Fault[]
  readonly added: readonly string[]
}

/** A page of ours with sixty communities is a tenth of it. */
const mostBytes = 16 * 1024 * 1024

/** Path of the page at which the document of an entry is read, without a slash at its beginning. */
export const toPagePath = (head: EntryHead): string => toEntryPath(head).slice(1)

/**
 * Fetches the page of an entry's document and holds its text against the text that is rendered from the checked JSON.
 * Undefined where nothing of it has a page of its own: a figure stands among others, the standards on many pages.
 */
export const checkPage = async (site: Site, entry: GazetteEntry): Promise<PageChecked | undefined> => {
  const path = toEntryPath(entry.head)
  const expected = listExpectedOf(entry)
  if (!findAddressed(path) || path.includes('#') || expected === undefined) return undefined
  try {
    const { faults, added } = comparePage(
      expected,
      readPage(await askText(site, toPagePath(entry.head), mostBytes)),
    )
    return {
      faults: faults.map(({ label, entered, found }) => {
        const [one, other] = found === undefined ? [entered, '（这一页上没有）'] : toNear(entered, found)
        return { where: `${label}：这一页与原文不一样`, entered: one, found: other }
      }),
      added,
    }
  } catch (error) {
    if (!(error instanceof AskError) || error.status === 0) throw error
    const why =
      error.status === 503 ? '本站已经发现这一页与登记的不一样，停止提供' : `这一页打不开（${error.status}）`
    return { faults: [{ where: why }], added: [] }
  }
}

const listExpectedOf = ({ head, document }: GazetteEntry): Expected[] | undefined => {
  if (head.act === 'withdraw')
    return [
      { label: '撤下原因', parts: [toReasonLabel(head.notice.reason).zh] },
      { label: '撤下说明', parts: [head.notice.text] },
    ]
  const known = readDocument(document)
  return known && listExpected(known)
}
