import { toBeijingDate } from '@exemplar/shared/beijing'
import type { StoredRecord } from '@exemplar/shared/records/stored'
import type { ReviewLogFormat } from '@exemplar/shared/review/stored-log'
import { byteOrderMark, toCsvLine } from '@exemplar/shared/text/csv'
import type { PayloadRequest } from 'payload'
import { findLatestNumber } from '../../records/stored-rows.ts'
import { reviewLogSlug } from './log.ts'
import { columnHeads, toCells } from './record-line.ts'
import { listStoredRecords } from './stored-rows.ts'

/** How many records are in memory at once. */
const pageSize = 500

type Format = {
  readonly type: string
  readonly start: string
  /** One record; `first` is whether none went before it. */
  readonly item: (stored: StoredRecord, first: boolean) => string
  readonly end: string
}

const formats: Record<ReviewLogFormat, Format> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    start: byteOrderMark + toCsvLine(columnHeads),
    item: (stored) => toCsvLine(toCells(stored)),
    end: '',
  },
  json: {
    type: 'application/json',
    start: '{"records":[',
    item: (stored, first) => `${first ? '' : ','}\n${JSON.stringify(stored)}`,
    end: '\n]}\n',
  },
}

/** The whole log up to its newest record of now, as a download that is read page by page while it is sent. */
export const openLogDownload = async (req: PayloadRequest, name: ReviewLogFormat): Promise<Response> => {
  const texts = toTexts(req, { format: formats[name], latest: await findLatestNumber(req, reviewLogSlug) })
  const day = toBeijingDate(Date.now())
  return new Response(toStream(texts), {
    headers: {
      'Content-Type': formats[name].type,
      'Content-Disposition': `attachment; filename="review-log-${day}.${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function* toTexts(
  req: PayloadRequest,
  { format, latest }: { format: Format; latest: number },
): AsyncGenerator<string> {
  yield format.start
  let after = 0
  for (;;) {
    const page = await listStoredRecords(req, { after, limit: pageSize })
    const records = page.filter(({ number }) => number <= latest)
    yield records.map((stored, index) => format.item(stored, after === 0 && index === 0)).join('')
    const last = page.at(-1)?.number
    if (page.length < pageSize || last === undefined || last >= latest) break
    after = last
  }
  yield format.end
}

/** Reads on only as fast as the download is taken. */
const toStream = (texts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await texts.return(undefined)
    },
  })
}
