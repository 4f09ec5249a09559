import { outsideMark } from '../layout/outside-mark.ts'
import { type PageText, toSeen } from './compare-page.ts'

/** What stands within a line and holds no text by itself. */
const inline = new Set(
  'A ABBR B BDI BDO BR CODE DEL DFN EM I INS KBD MARK Q RUBY RT S SMALL SPAN STRONG SUB SUP TIME U WBR'.split(
    ' ',
  ),
)
const unread = 'script, style, template, svg, noscript'

const end = '\u0001'
const ends = new RegExp(`${end}+`, 'g')

/** Longer than a row of a table with all its stages; what is longer holds several rows. */
const longestRow = 400

/** What a page of this site says in its main part, the texts of its pictures with it. Nothing of it is run or loaded. */
export const readPage = (html: string): PageText => {
  // The policy of this page is held over that one, and styles of its own are not in it.
  const shown = html.replace(/<style\b.*?<\/style>/gis, '')
  const main = new DOMParser().parseFromString(shown, 'text/html').querySelector('main')
  if (!main) return { blocks: [], rows: [] }
  for (const element of main.querySelectorAll(unread)) element.remove()
  for (const picture of main.querySelectorAll('img')) picture.replaceWith(toParagraph(picture.alt))
  // The one word of the site's own that stands within a text is told with what else it adds.
  for (const mark of main.querySelectorAll('a[rel~="external"] > small'))
    if (mark.textContent === outsideMark) {
      main.append(toParagraph(outsideMark))
      mark.remove()
    }
  const blocks = new Map<Element, string>()
  const walker = main.ownerDocument.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = findBlock(node.parentElement ?? main)
    blocks.set(block, (blocks.get(block) ?? '') + (node.nodeValue ?? ''))
  }
  // Numbers of two cells are two numbers.
  for (const element of main.querySelectorAll('*')) if (!inline.has(element.tagName)) element.append(end)
  return {
    blocks: [...blocks.values()].map(toSeen).filter((text) => text !== ''),
    rows: [...main.querySelectorAll('*')]
      .map(({ textContent }) =>
        toSeen(textContent ?? '')
          .replace(ends, '\n')
          .trim(),
      )
      .filter((text) => text !== '' && text.length <= longestRow),
  }
}

const toParagraph = (text: string): Element => {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}

const findBlock = (element: Element): Element =>
  inline.has(element.tagName) && element.parentElement ? findBlock(element.parentElement) : element
