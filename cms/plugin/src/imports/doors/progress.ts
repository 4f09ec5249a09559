import type { PayloadRequest } from 'payload'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { gazetteOf } from '../../gazette/runtime.ts'

/** How far something is, as a line of an answer. */
export type Line = { readonly step: string; readonly done: number; readonly of: number }

type Work = (going: { readonly tell: (line: Line) => void; readonly signal: AbortSignal }) => Promise<object>

/** So often is it told how far something is, in milliseconds. */
const tellsEvery = 250

/**
 * An answer of lines of JSON: how far the work is, then what came of it, or `refused` with why not. Whoever hangs up
 * cancels the work, and so does the end of the process; `end` is called when the work has ended, whichever way.
 */
export const toProgress = ({ end, req }: { req: PayloadRequest; end: () => void }, work: Work): Response => {
  const left = new AbortController()
  const signals = [left.signal, gazetteOf(req.payload).ending.signal, ...(req.signal ? [req.signal] : [])]
  const signal = AbortSignal.any(signals)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const put = (line: object) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      let toldAt = 0
      const tell = (line: Line) => {
        if (Date.now() - toldAt < tellsEvery) return
        toldAt = Date.now()
        put(line)
      }
      const outcome = await work({ tell, signal })
        .catch((error: unknown) => ({ refused: toRefused(req, error) }))
        .finally(end)
      put(outcome)
      if (!left.signal.aborted) controller.close()
    },
    cancel: () => left.abort(),
  })
  return new Response(body, {
    headers: {
      ...{ 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store, no-transform' },
      ...{ 'X-Accel-Buffering': 'no', 'X-Content-Type-Options': 'nosniff' },
    },
  })
}

const toRefused = ({ payload }: PayloadRequest, error: unknown): object => {
  if (error instanceof ExemplarError && error.status < 500) return error.data
  if (!(error instanceof Error && error.name === 'AbortError')) payload.logger.error({ err: error })
  if (error instanceof ExemplarError) return error.data
  return { code: 'unexpected', ...RequestError.rows.unexpected }
}
