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
import { type FoundBoard, findBoard } from '../board/find-board.ts'
import type { BoardInputs } from '../board/inputs.ts'
import { toVariantKey } from '../board/sizes.ts'
import { WorksError } from '../errors.ts'
import { makeWork, type Tools, type Work } from '../recipe.ts'
import { streamArchive } from './archive.ts'

/** Bytes of works that are kept in memory: some hundred boards, each made again in milliseconds. */
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
  const findBytes = toMadeOnce<Work<BoardInputs>>({
    make: (work) => makeWork(work, tools),
    toKey: ({ digest }) => digest,
    keepAtMost: mostKept,
    waitAtMost: mostWaiting,
  })
  let archives = 0

  const answerBoard = async (work: Work<BoardInputs>): Promise<Answer> => {
    const bytes = await findBytes(work)
    if (!bytes) return busy
    const headers = toHeaders(work.digest, {
      type: work.recipe.type,
      saveAs: work.recipe.toFileName(work.inputs),
    })
    return { status: 200, headers, body: bytes }
  }
  const answerArchive = (archive: Archive): Answer => {
    if (archives >= mostArchives) return busy
    archives++
    let isOpen = true
    return {
      status: 200,
      headers: toHeaders(archive.digest, { type: 'application/zip', saveAs: toArchiveName(archive) }),
      body: {
        open: (signal: AbortSignal) => streamArchive(archive, { tools, signal }),
        close: async () => {
          if (isOpen) archives--
          isOpen = false
        },
      },
    }
  }
  const answer = async (asked: AskedFile, ifNoneMatch: string | undefined): Promise<Answer> => {
    const found = await readOneState(() => find(asked))
    if (!found) return missing
    if ('gone' in found) return toGone(found.gone)
    const { digest } = 'work' in found ? found.work : found.archive
    if (asked.digest === undefined) return toNamed(base, toWorkPath(asked.path, digest))
    if (asked.digest !== digest) return missing
    if (isUnchanged(ifNoneMatch, `"${digest}"`))
      return { status: 304, headers: toHeaders(digest), body: new Uint8Array() }
    return 'work' in found ? answerBoard(found.work) : answerArchive(found.archive)
  }
  return ({ headers }, { path }) => {
    const asked = readAskedFile(`/${path.slice(base.length)}`)
    return asked && answer(asked, headers['if-none-match']).catch(toFault)
  }
}

/** Where no number is named: of the set in force. */
const find = async (asked: AskedFile): Promise<FoundBoard | Awaited<ReturnType<typeof findArchive>>> => {
  if (asked.of === 'archive') return findArchive(asked.variant, asked.district)
  const number = asked.number ?? findStandardSet()?.entry.number
  if (number !== undefined) return findBoard(asked.slug, { number, variant: asked.variant })
  const withdrawn = replica().findLastWithdrawn('standard-set')
  return withdrawn && { gone: withdrawn.entry }
}

const toArchiveName = ({ frame, place = '全部社区' }: Archive): string =>
  `${place}展板（公报第${frame.set.number}号）-${toVariantKey(frame)}.zip`

const toHeaders = (digest: string, file?: { type: string; saveAs: string }) => ({
  'cache-control': 'public, no-cache',
  etag: `"${digest}"`,
  ...(file && {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.type === 'application/zip' ? 'boards.zip' : 'board.pdf'}"; filename*=UTF-8''${toExtended(file.saveAs)}`,
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
  '没有这个文件：网址有误，或者内容已经更新，请从“打印展板”页重新下载 / no such file',
)
const busy = toText(503, '制作的人多，请稍后再试 / busy, try again', { 'retry-after': '10' })
const checking = toText(503, '正在重新核对，请稍后再试 / being checked again', { 'retry-after': '30' })

const toGone = ({ number, notice }: EntryLine): WholeAnswer =>
  toText(
    410,
    `这一版标准已经撤下（公报第${number}号），展板不再提供。${notice ? `原因：${toReasonLabel(notice.reason).zh}。${notice.text}` : ''} / withdrawn by entry ${number}`,
  )

const toFault = (error: unknown): WholeAnswer => {
  if (isBeingChecked(error)) return checking
  if (!(error instanceof WorksError)) throw error
  console.error(error)
  return toText(error.code === 'glyph-missing' ? 422 : 503, `${error.code}: ${error.message}`, {
    'retry-after': '10',
  })
}
