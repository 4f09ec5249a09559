import { toWholeAddress, toWholeFileAddress } from '../../layout/whole-address.ts'
import { toXmlFile, xml } from '../xml.ts'
import type { Feed, FeedItem } from './find-feed.ts'

/** A feed as Atom (RFC 4287), with full texts. */
export const toAtom = ({ place, title, description, address, updated, items }: Feed): string => {
  const self = toWholeAddress(`${place}/atom.xml`)
  return toXmlFile(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${self}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${updated}</updated>
<author><name>${title}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${address}"/>
${items.map(toEntry)}</feed>`)
}

const toEntry = (item: FeedItem) => {
  const { id, address, title, summary, content, published, updated, author, category, attachments } = item
  const enclosures = attachments.map(
    ({ title, file }) =>
      xml`<link rel="enclosure" type="${file.type}" length="${file.bytes}" title="${title}" href="${toWholeFileAddress(file)}"/>
`,
  )
  return xml`<entry>
<id>${id}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${address}"/>
${enclosures}<published>${published}</published>
<updated>${updated}</updated>
${
  author === undefined
    ? undefined
    : xml`<author><name>${author}</name></author>
`
}<category term="${category}"/>
${
  summary === undefined
    ? undefined
    : xml`<summary>${summary}</summary>
`
}<content type="html">${content}</content>
</entry>
`
}
