import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { readOneState, replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'
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
import { makeWork, type Tools, type Work } from '../recipe.ts'
import { type AskedSheet, readAskedSheet } from '../sheet/address.ts'
import { findCertificate } from '../sheet/certificate/find.ts'
import { findCommunitySheet } from '../sheet/community/find.ts'
import type { Lost } from '../sheet/found.ts'
import { findHonours } from '../sheet/honours/find.ts'
import { findLedgerSheet } from '../sheet/ledger/find.ts'
import { findReleaseSheet } from '../sheet/release/find.ts'
import { findStandardSheet } from '../sheet/standard/find.ts'
import { streamArchive } from './archive.ts'
import { toFault } from './fault.ts'

/** Bytes of works that are kept in memory: some hundred, each made again in milliseconds. */
const mostKept = 24 * 1024 * 1024
/** How many may wait to be made, and how many archives may be under way, or stretches of the gazette, of which each is long. */
const mostWaiting = 64
const mostArchives = 3
const mostLedgers = 3

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
  let ledgers = 0

  const answerSheet = async (sheet: Sheet): Promise<Answer> => {
    const bytes = await findBytes(sheet)
    return bytes ? { status: 200, headers: toHeaders(sheet.digest, sheet.file), body: bytes } : busy
  }
  const answerLedger = async (sheet: Sheet): Promise<Answer> => {
    if (ledgers >= mostLedgers) return busy
    ledgers++
    try {
      return await answerSheet(sheet)
    } finally {
      ledgers--
    }
  }
  const answerArchive = (archive: Archive): Answer => {
    if (archives >= mostArchives) return busy
    archives++
    let isOpen = true
    return {
      status: 200,
      headers: toHeaders(archive.digest, {
        ...{ type: 'application/zip', plain: 'boards.zip' },
        name: toArchiveName(archive),
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
    if ('revoked' in found) return toRevoked(found.revoked, asked)
    if ('unnamed' in found) return toUnnamed(found.unnamed, asked)
    if ('refused' in found) return toText(400, found.refused)
    const { digest } = 'sheet' in found ? found.sheet : found.archive
    const path = 'path' in found ? found.path : asked.path
    if (asked.digest === undefined) return toNamed(base, toWorkPath(path, digest))
    if (asked.digest !== digest) return missing
    if (isUnchanged(ifNoneMatch, `"${digest}"`))
      return { status: 304, headers: toHeaders(digest), body: new Uint8Array() }
    if ('archive' in found) return answerArchive(found.archive)
    return asked.of === 'ledger' ? answerLedger(found.sheet) : answerSheet(found.sheet)
  }
  // Every page is asked for past this door: what is none of it is seen by its last letters.
  const endings = ['.pdf', '.docx', '.zip']
  return ({ headers }, { path }) => {
    if (!endings.some((ending) => path.endsWith(ending))) return undefined
    const own = `/${path.slice(base.length)}`
    const asked = readAskedFile(own) ?? readAskedDocument(own) ?? readAskedSheet(own)
    return asked && answer(asked, headers['if-none-match']).catch(toFault)
  }
}

type Asked = AskedFile | AskedDocument | AskedSheet

/** A work of whichever recipe, as it is sent. */
type Sheet = {
  readonly digest: string
  readonly file: Parameters<typeof toSavedHeaders>[0]
  readonly make: (tools: Tools) => Promise<Uint8Array>
}

type FoundWork<Inputs> =
  | { readonly work: Work<Inputs>; readonly path?: string }
  | Lost
  | { readonly refused: string }

const toSheet = <Inputs>(found: FoundWork<Inputs> | undefined) => {
  if (!found || !('work' in found)) return found
  const { work, path } = found
  const { type, name, toFileName } = work.recipe
  const saveAs = toFileName(work.inputs)
  const sheet: Sheet = {
    digest: work.digest,
    file: { type, name: saveAs, plain: name + (/\.[a-z]+$/.exec(saveAs)?.[0] ?? '') },
    make: (tools) => makeWork(work, tools),
  }
  return { sheet, ...(path !== undefined && { path }) }
}

const find = async (asked: Asked) => {
  if (asked.of === 'community') return toSheet(await findCommunitySheet(asked.slug, asked.number))
  if (asked.of === 'certificate') return toSheet(await findCertificate(asked.slug, asked.number))
  if (asked.of === 'honours') return toSheet(await findHonours(asked.slug, asked.number))
  if (asked.of === 'standard') return toSheet(await findStandardSheet(asked.item, asked.number))
  if (asked.of === 'release') return toSheet(await findReleaseSheet(asked.slug, asked.number))
  if (asked.of === 'ledger') return toSheet(await findLedgerSheet(asked))
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

const toHeaders = (digest: string, file?: Sheet['file']) => ({
  'cache-control': 'public, no-cache',
  etag: `"${digest}"`,
  ...(file && toSavedHeaders(file)),
})

const toNamed = (base: string, path: string): WholeAnswer =>
  toText(302, base + path.slice(1), { location: base + path.slice(1), 'cache-control': 'no-cache' })

const missing = toText(
  404,
  '没有这个文件：网址有误，或者内容已经更新、撤下，请从提供下载的网页重新下载 / no such file',
)
const busy = toText(503, '制作的人多，请稍后再试 / busy, try again', { 'retry-after': '10' })

/** What was withdrawn, and what is made of it no more. */
const goneWords: Readonly<Record<Asked['of'], readonly [what: string, work: string]>> = {
  board: ['这一版标准', '刊板'],
  archive: ['这一版标准', '刊板'],
  document: ['这份公告', '公文'],
  community: ['这次公布的结果', '荣誉单'],
  certificate: ['这次公布的结果', '证书'],
  honours: ['这次公布的结果', '荣誉册'],
  standard: ['这一版标准', '标准单页'],
  release: ['这篇新闻稿', 'PDF'],
  ledger: ['这几则公报', 'PDF'],
}

/** What a title that was revoked leaves: the announcement that says why. */
const toRevoked = (number: number, { of }: Asked): WholeAnswer =>
  toText(410, `称号已经撤销（公报第${number}号），${goneWords[of][1]}不再提供。 / revoked by entry ${number}`)

/** What a list that was corrected leaves of one who stood in it. */
const toUnnamed = (number: number, { of }: Asked): WholeAnswer =>
  toText(
    410,
    `更正后的名单里没有这个社区（公报第${number}号），${goneWords[of][1]}不再提供。 / no longer named by entry ${number}`,
  )

const toGone = ({ number, notice }: EntryLine, { of }: Asked): WholeAnswer => {
  const [what, work] = goneWords[of]
  const why = notice ? `原因：${toReasonLabel(notice.reason).zh}。${notice.text}` : ''
  return toText(
    410,
    `${what}已经撤下（公报第${number}号），${work}不再提供。${why} / withdrawn by entry ${number}`,
  )
}
