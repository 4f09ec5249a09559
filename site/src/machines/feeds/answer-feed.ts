import type { APIRoute } from 'astro'
import { toMissing, toTextAnswer } from '../answer.ts'
import { type Feed, findFeed } from './find-feed.ts'
import { type FeedForm, feedForms } from './places.ts'

/** Answers with the feed that stands at the place of an address, in one form; 404 where no feed stands. */
export const toFeedRoute =
  (form: FeedForm, write: (feed: Feed) => string): APIRoute =>
  ({ params }) => {
    const feed = findFeed(params.place === undefined ? '' : `/${params.place}`)
    return feed ? toTextAnswer(write(feed), feedForms[form].type) : toMissing()
  }
