import { toWholeAddress, toWholeFileAddress } from '../../layout/whole-address.ts'
import type { Feed, FeedItem } from './find-feed.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with full texts. */
export const toJsonFeed = ({ place, title, description, address, items }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: 'zh-CN',
    home_page_url: address,
    feed_url: toWholeAddress(`${place}/feed.json`),
    items: items.map(toJsonItem),
  })

const toJsonItem = (item: FeedItem) => {
  const { id, address, title, summary, content, published, updated, author, category, attachments } = item
  return {
    id,
    url: address,
    title,
    summary,
    content_html: content,
    date_published: published,
    date_modified: updated,
    authors: author === undefined ? undefined : [{ name: author }],
    tags: [category],
    attachments:
      attachments.length === 0
        ? undefined
        : attachments.map(({ title, file }) => ({
            url: toWholeFileAddress(file),
            mime_type: file.type,
            title,
            size_in_bytes: file.bytes,
          })),
  }
}
