import type { Label } from '@exemplar/shared/glossary'
import { askSite, failures } from '../../gazette/copy/ask-site.ts'
import { toDoor } from '../../gazette/copy/read-copy.ts'

/** A site that has these has only lost sight of the CMS, which was put back; any other fault is about what it holds. */
const harmless: readonly string[] = ['feed-unreachable', 'feed-silent']

/**
 * Why a site that ends at `number` cannot tell that nothing was signed after a backup: it may have stopped following
 * before. Undefined where it has read the feed since the backup was made, and still ends there.
 */
export const findDoubt = async (
  place: string,
  { number, madeAt }: { number: number; madeAt: string },
): Promise<Label | undefined> => {
  const health = await askSite(toDoor(place, 'healthz'), new AbortController().signal)
  if (typeof health === 'string') return toUnasked(failures[health])
  const { fault, head, lastReadAt } = health
  if (head !== number) return { zh: `它自称到第${head}号`, en: `it says itself to be at entry ${head}` }
  if (fault && !harmless.includes(fault.code))
    return { zh: `它自报有问题：${fault.zh}`, en: `it has a fault: ${fault.code}, ${fault.en}` }
  if (lastReadAt === undefined || Date.parse(lastReadAt) <= Date.parse(madeAt)) return notSince
  return undefined
}

const toUnasked = ({ zh, en }: Label): Label => ({
  zh: `它的 /healthz 问不到：${zh}`,
  en: `it gives no health answer (/healthz): ${en}`,
})

const notSince: Label = {
  zh: '它启动以来、在备份之后没有读到过公报，可能早已停止收录',
  en: 'it has not read the gazette since that backup was made, as far as it knows, and may have stopped following before',
}
