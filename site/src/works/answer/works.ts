import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { readOneState, replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'
import { isBeingChecked } from '../../gazette/unserved.ts'
import { findStandardSet } from '../../kinds/parts/standard-set.ts'
import { toMadeOnce } from '../../layout/song/made-once.ts'
import { type Answer, type Answerer, toText, type WholeAnswer } from '../../server/answer.ts'
import { isUnchanged } from '../../server/validator.ts'
import { type AskedFile, readAskedFile, toWorkPath } from '../board/address.ts'
import { type Archive, findArchive } from '../board/find-archive.ts'
import { findBoard } from '../board/find-board.ts'
import { toVariantKey } from '../board/sizes.ts'
import { type AskedDocument, readAskedDocument } from '../document/address.ts'
import { findDocument } from '../document/find-document.ts'
import { WorksError } from '../errors.ts'
import { makeWork, type Tools, type Work } from '../recipe.ts'
import { streamArchive } from './archive.ts'

/** Bytes of works that are kept in memory: some hundred, each made again in milliseconds. */
const mostKept = 24 * 1024 * 1024
/** How many may wait to be made, and how many archives may be under way. */
const mostWaiting = 64
const mostArchives = 3

/**
 * Answers with what is made of the replica to be printed. An address by name leads to one by digest, which is what it is
 * made of: that one says "no such work" once the site would make another, and is asked for again every time, because a
 * set can be withdrawn.
 */
export const toWorksAnswerer = ({ base, tools }: { base: string; tools: Tools }): Answerer => {
  const findBytes = toMadeOnce<Sheet>({
    make: ({ make }) => make(tools),
    toKey: ({ digest }) => digest,
    keepAtMost: mostKept,
    waitAtMost: mostWaiting,
  })
  let archives = 0

  const answerSheet = async (sheet: Sheet): Promise<Answer> => {
    const bytes = await findBytes(sheet)
    return bytes ? { status: 200, headers: toHeaders(sheet.digest, sheet.file), body: bytes } : busy
  }
  const answerArchive = (archive: Archive): Answer => {
    if (archives >= mostArchives) return busy
    archives++
    let isOpen = true
    return {
      status: 200,
      headers: toHeaders(archive.digest, {
        ...{ type: 'application/zip', name: 'boards' },
        saveAs: toArchiveName(archive),
      }),
      body: {
        open: (signal: AbortSignal) => streamArchive(archive, { tools, signal }),
        close: async () => {
          if (isOpen) archives--
          isOpen = false
        },
      },
    }
  }
  const answer = async (asked: Asked, ifNoneMatch: string | undefined): Promise<Answer> => {
    const found = await readOneState(() => find(asked))
    if (!found) return missing
    if ('gone' in found) return toGone(found.gone, asked)
    const { digest } = 'sheet' in found ? found.sheet : found.archive
    if (asked.digest === undefined) return toNamed(base, toWorkPath(asked.path, digest))
    if (asked.digest !== digest) return missing
    if (isUnchanged(ifNoneMatch, `"${digest}"`))
      return { status: 304, headers: toHeaders(digest), body: new Uint8Array() }
    return 'sheet' in found ? answerSheet(found.sheet) : answerArchive(found.archive)
  }
  return ({ headers }, { path }) => {
    const own = `/${path.slice(base.length)}`
    const asked = readAskedFile(own) ?? readAskedDocument(own)
    return asked && answer(asked, headers['if-none-match']).catch(toFault)
  }
}

type Asked = AskedFile | AskedDocument

/** A work of whichever recipe, as it is sent. */
type Sheet = {
  readonly digest: string
  readonly file: SavedFile
  readonly make: (tools: Tools) => Promise<Uint8Array>
}
type SavedFile = { readonly type: string; readonly name: string; readonly saveAs: string }

const toSheet = <Inputs>(
  found: { readonly work: Work<Inputs> } | { readonly gone: EntryLine } | undefined,
) => {
  if (!found || 'gone' in found) return found
  const { work } = found
  const { type, name, toFileName } = work.recipe
  const sheet: Sheet = {
    digest: work.digest,
    file: { type, name, saveAs: toFileName(work.inputs) },
    make: (tools) => makeWork(work, tools),
  }
  return { sheet }
}

const find = async (asked: Asked) => {
  if (asked.of === 'document') return toSheet(await findDocument(asked.number, asked.form))
  if (asked.of === 'archive') return findArchive(asked.variant, asked.district)
  // Where no number is named: of the set in force.
  const number = asked.number ?? findStandardSet()?.entry.number
  if (number !== undefined) return toSheet(await findBoard(asked.slug, { number, variant: asked.variant }))
  const withdrawn = replica().findLastWithdrawn('standard-set')
  return withdrawn && { gone: withdrawn.entry }
}

const toArchiveName = ({ frame, place = '全部社区' }: Archive): string =>
  `${place}刊板（公报第${frame.set.number}号）-${toVariantKey(frame)}.zip`

const toHeaders = (digest: string, file?: SavedFile) => ({
  'cache-control': 'public, no-cache',
  etag: `"${digest}"`,
  ...(file && {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}${/\.[a-z]+$/.exec(file.saveAs)?.[0] ?? ''}"; filename*=UTF-8''${toExtended(file.saveAs)}`,
  }),
})

/** A name as RFC 8187 has it in a header. */
const toExtended = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const toNamed = (base: string, path: string): WholeAnswer =>
  toText(302, base + path.slice(1), { location: base + path.slice(1), 'cache-control': 'no-cache' })

const missing = toText(
  404,
  '没有这个文件：网址有误，或者内容已经更新，请从提供下载的网页重新下载 / no such file',
)
const busy = toText(503, '制作的人多，请稍后再试 / busy, try again', { 'retry-after': '10' })
const checking = toText(503, '正在重新核对，请稍后再试 / being checked again', { 'retry-after': '30' })

const toGone = ({ number, notice }: EntryLine, { of }: Asked): WholeAnswer => {
  const what =
    of === 'document'
      ? `这份公告已经撤下（公报第${number}号），公文不再提供。`
      : `这一版标准已经撤下（公报第${number}号），刊板不再提供。`
  const why = notice ? `原因：${toReasonLabel(notice.reason).zh}。${notice.text}` : ''
  return toText(410, `${what}${why} / withdrawn by entry ${number}`)
}

const toFault = (error: unknown): WholeAnswer => {
  if (isBeingChecked(error)) return checking
  if (!(error instanceof WorksError)) throw error
  console.error(error)
  return toText(error.code === 'glyph-missing' ? 422 : 503, `${error.code}: ${error.message}`, {
    'retry-after': '10',
  })
}
