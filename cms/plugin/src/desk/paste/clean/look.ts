import { span } from '@exemplar/shared/kinds/parts/body'
import type { Count } from '../report.ts'
import type { Look } from './blocks.ts'
import type { Styles } from './style-sheet.ts'

type Looking = { readonly styles: Styles; readonly count: (count: Count) => void }

/** `keepsLines`: a line break of the source is one to the reader. */
export type Shown = Look & { readonly isVisible: boolean; readonly keepsLines: boolean }

export const plain: Shown = { strong: false, struck: false, isVisible: true, keepsLines: false }

/** How the text in an element looks, by its tag, its style and what stands around it. */
export const toLook = (reading: Looking, element: Element, around: Shown): Shown => {
  const style = reading.styles(element)
  const tag = element.localName
  const weight = style.get('font-weight')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const space = style.get('white-space')
  const visibility = style.get('visibility')
  return {
    strong: weight ? /^(bold|bolder|[6-9]00)/.test(weight) : around.strong || tag === 'b' || tag === 'strong',
    struck: around.struck || tag === 's' || tag === 'strike' || line.includes('line-through'),
    raised: toRaised(tag, style.get('vertical-align')) ?? around.raised,
    href: tag === 'a' ? toHref(reading, element) : around.href,
    keepsLines: space ? space.startsWith('pre') : around.keepsLines || tag === 'pre',
    isVisible: visibility ? visibility === 'visible' : around.isVisible,
  }
}

const toRaised = (tag: string, align: string | undefined): 'sub' | 'sup' | undefined => {
  if (tag === 'sup' || align === 'super') return 'sup'
  return tag === 'sub' || align === 'sub' ? 'sub' : undefined
}

/** An address that can be published. A link into the source itself was none to anybody else. */
const toHref = ({ count }: Looking, link: Element): string | undefined => {
  const href = link.getAttribute('href')?.trim()
  if (!href || href.startsWith('#') || href.startsWith('file:')) return undefined
  const found = span.shape.href.safeParse(href).data
  if (!found && link.textContent?.trim()) count('links')
  return found
}
