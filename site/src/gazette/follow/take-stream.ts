import type { CatchUpParts } from './catch-up.ts'
import { catchUp, mayPass } from './catch-up.ts'
import { FaultError } from './fault.ts'

/**
 * Follows the stream from the replica's head until it ends. Throws a {@link FaultError} at the first entry that is not
 * good, a FeedError when the stream breaks. `onOpen` is called when it stands.
 */
export const takeStream = async ({
  onOpen,
  ...parts
}: CatchUpParts & { onOpen: () => void }): Promise<void> => {
  const { writer, feed, intake, onPage } = parts
  const stream = await feed.openStream(writer.findChainHead().number)
  onOpen()
  for await (const candidate of stream) {
    if (candidate === undefined || isKnown(candidate, writer)) continue
    const fault = await intake.take([candidate], { atHead: true })
    if (!fault) onPage(writer.findChainHead().number)
    else if (mayPass(fault)) await catchUp(parts)
    else throw new FaultError(fault)
  }
}

/** Whether an entry stands in the replica already: the pages may have been read before the stream came to it. */
const isKnown = (candidate: unknown, writer: CatchUpParts['writer']): boolean => {
  if (typeof candidate !== 'object' || candidate === null || !('digest' in candidate)) return false
  const head = 'head' in candidate ? (candidate.head as { number?: unknown } | null) : undefined
  return typeof head?.number === 'number' && writer.findDigest(head.number) === candidate.digest
}
