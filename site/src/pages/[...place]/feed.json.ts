import { toFeedRoute } from '../../machines/feeds/answer-feed.ts'
import { toJsonFeed } from '../../machines/feeds/json-feed.ts'

export const GET = toFeedRoute('feed.json', toJsonFeed)
