import { toWholeAddress, toWholeFileAddress } from '../../layout/whole-address.ts'
import { toXmlFile, xml } from '../xml.ts'
import type { Feed, FeedItem } from './find-feed.ts'

/** A feed as RSS 2.0 (rssboard.org/rss-specification), with full texts. */
export const toRss = ({ place, title, description, address, updated, items }: Feed): string =>
  toXmlFile(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${title}</title>
<link>${address}</link>
<description>${description}</description>
<language>zh-CN</language>
<lastBuildDate>${toDate(updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${toWholeAddress(`${place}/feed.xml`)}"/>
${items.map(toItem)}</channel></rss>`)

const toItem = (item: FeedItem) => {
  const { id, address, title, summary, content, published, author, category, attachments } = item
  // Readers take one enclosure of an item and no more.
  const [file] = attachments.map((attachment) => attachment.file)
  return xml`<item>
<title>${title}</title>
<link>${address}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${toDate(published)}</pubDate>
${
  author === undefined
    ? undefined
    : xml`<dc:creator>${author}</dc:creator>
`
}<category>${category}</category>
<description>${summary ?? title}</description>
<content:encoded>${content}</content:encoded>
${
  file &&
  xml`<enclosure url="${toWholeFileAddress(file)}" length="${file.bytes}" type="${file.type}"/>
`
}</item>
`
}

/** As RFC 822 has it. */
const toDate = (instant: string): string => new Date(instant).toUTCString()
