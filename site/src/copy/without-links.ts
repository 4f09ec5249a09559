import type { Block, Span } from '@exemplar/shared/kinds/parts/body'
import { notYetShown } from '../i18n/acts.ts'
import { changeSpans } from '../layout/change-spans.ts'
import { toWholeAddress } from '../layout/whole-address.ts'

/** Takes the links out of texts: their addresses are kept in the order in which they came, and numbered in the text. */
export const createLinkTaker = () => {
  const addresses: string[] = []
  /** The sign that stands where an address was, `［1］`. */
  const mark = (address: string): string => {
    const known = addresses.indexOf(address)
    return `［${known < 0 ? addresses.push(address) : known + 1}］`
  }

  const takeFrom = (spans: readonly Span[]): Span[] =>
    spans.map(({ text, strong, href }, index) => {
      // A link in two runs, one of them bold, is one link.
      const goesOn = href === undefined || href === spans[index + 1]?.href
      const said = goesOn ? text : text + mark(href.startsWith('/') ? toWholeAddress(href) : href)
      return { text: said, ...(strong && { strong }) }
    })

  const take = (block: Block): Block =>
    // A block of a later release: nobody is to take a text for whole that is not.
    changeSpans(block, takeFrom) ?? { type: 'paragraph', spans: [{ text: `此处内容${notYetShown}` }] }

  return { addresses: addresses as readonly string[], mark, take }
}
