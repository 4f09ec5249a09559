import { toFeedRoute } from '../../machines/feeds/answer-feed.ts'
import { toRss } from '../../machines/feeds/rss.ts'

export const GET = toFeedRoute('feed.xml', toRss)
