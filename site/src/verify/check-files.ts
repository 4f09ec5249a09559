import { toSha256 } from '@exemplar/shared/gazette/digest'
import { listFiles, type PublishedDocument } from '@exemplar/shared/kinds/index'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import { AskError, ask, type Site } from './ask.ts'
import type { Fault } from './report.ts'
import { toBeginning } from './tell.ts'

/** How many files of a document are what was entered, how many were left out because all together are too large. */
export type FilesChecked = {
  readonly good: number
  readonly left: number
  readonly faults: readonly Fault[]
}

/** Of one document no more is fetched unasked: a reader may pay for it. What is larger can be dropped on the page. */
const mostBytes = 20 * 1024 * 1024

/** Fetches the files of a document one after the other and holds each against the digest that it is named by. */
export const checkFiles = async (site: Site, document: PublishedDocument): Promise<FilesChecked> => {
  const files = new Map(listFiles(document).map((file) => [file.sha256, file]))
  const faults: Fault[] = []
  let [good, left, size] = [0, 0, 0]
  for (const file of files.values()) {
    if (size + file.bytes > mostBytes) left += 1
    else {
      size += file.bytes
      const fault = await findFileFault(site, file, toName(document, file))
      if (fault) faults.push(fault)
      else good += 1
    }
  }
  return { good, left, faults }
}

const findFileFault = async (site: Site, file: PublishedFile, name: string): Promise<Fault | undefined> => {
  try {
    const digest = await toSha256(await ask(site, `files/${toFileName(file)}`, file.bytes))
    if (digest === file.sha256) return undefined
    return {
      where: `${name}：与登记的不是同一个文件`,
      entered: toBeginning(file.sha256),
      found: toBeginning(digest),
    }
  } catch (error) {
    if (!(error instanceof AskError) || error.status === 0) throw error
    if (error.status === 503)
      return { where: `${name}：本站存的丢了，或者与登记的不一样；本站自己已经发现，停止提供` }
    if (error.status === 413) return { where: `${name}：比登记的大` }
    return { where: `${name}：本站没有这个文件（${error.status}）` }
  }
}

const toName = (document: PublishedDocument, { sha256 }: PublishedFile): string => {
  const attachments = 'attachments' in document ? (document.attachments ?? []) : []
  const attached = attachments.find(({ file }) => file.sha256 === sha256)
  return attached ? `附件“${attached.title}”` : '图片'
}
