import { toFeedRoute } from '../../machines/feeds/answer-feed.ts'
import { toAtom } from '../../machines/feeds/atom.ts'

export const GET = toFeedRoute('atom.xml', toAtom)
