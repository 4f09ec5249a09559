import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { type GazetteHead, genesisDigest } from '@exemplar/shared/gazette/entry'
import type { Payload } from 'payload'
import { settle } from '../mark/mark.ts'
import { gazetteOf } from '../runtime.ts'
import { listFeed } from './feed.ts'

/** How long a stream says nothing at most; milliseconds. */
const headEvery = 15_000
const pageSize = 100

/**
 * Server-sent events: an `entry` for each entry after `after`, then as they come (`id` is the number, so that a reconnect
 * with Last-Event-ID goes on where it stopped), and the `head` of the gazette at once, after entries and every 15
 * seconds: a tail that is cut or rewritten is noticed by it. Ends when `abort` fires or the process ends. Throws
 * `too-busy` when too many are open, and the fault of a gazette that is not served.
 */
export const openEventStream = async (
  payload: Payload,
  { after, abort }: { after: number; abort: AbortSignal },
): Promise<ReadableStream<Uint8Array>> => {
  const { ending, watch } = gazetteOf(payload)
  await settle(payload)
  const leave = watch.join(payload)
  const over = AbortSignal.any([abort, ending.signal])
  const events = listEvents(payload, { after, abort: over })
  over.addEventListener('abort', leave)
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await events.next()
        if (!done) return controller.enqueue(value)
        leave()
        controller.close()
      } catch (error) {
        leave()
        throw error
      }
    },
    cancel: leave,
  })
}

async function* listEvents(
  payload: Payload,
  { after, abort }: { after: number; abort: AbortSignal },
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder()
  const { signal } = gazetteOf(payload)
  let last = after
  let nextHead = 0
  yield encoder.encode('retry: 1000\n: exemplar gazette\n\n')
  while (!abort.aborted) {
    const since = signal.count()
    const { entries, state } = await listFeed(payload, { after: last, limit: pageSize })
    for (const { number, text } of entries) {
      last = number
      yield encoder.encode(`id: ${number}\nevent: entry\ndata: ${text}\n\n`)
    }
    if (entries.length > 0 || Date.now() >= nextHead) {
      nextHead = Date.now() + headEvery
      yield encoder.encode(toHeadEvent(state))
    }
    if (entries.length > 0) continue
    await signal.wait({ since, milliseconds: Math.max(0, nextHead - Date.now()), abort })
  }
}

/** Without an `id`: a reconnect goes by entries alone. */
const toHeadEvent = (state: GazetteHead | undefined): string => {
  const { number, digest } = state ?? { number: 0, digest: genesisDigest }
  return `event: head\ndata: ${toCanonicalJson({ digest, number })}\n\n`
}
