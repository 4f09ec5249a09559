import type { Count } from '../report.ts'
import type { Styles } from './style-sheet.ts'

/** Elements that show nothing, in any source. */
const silent = new Set([
  ...['head', 'style', 'script', 'meta', 'title', 'link', 'base', 'xml', 'template', 'noscript', 'hr', 'rp'],
  'o:p',
])

/** Elements that show something that is no text and no picture. */
const embedded = new Set([
  ...['iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas', 'math'],
  ...['input', 'select', 'textarea', 'button', 'mp-common-profile', 'mpvoice'],
])

const commentClasses = ['msocommentreference', 'msocomanchor', 'msocomtxt', 'msocommenttext', 'msocomoff']
const commentElements = ['comment-list', 'comment']

/** Why an element is left out with all that is in it: as what it is counted, or that nobody would miss it. */
export type Unseen = Count | 'silent'

/** Whether an element does not come along: what its source deleted, did not show, or cannot be said in a body. */
export const findUnseen = (element: Element, styles: Styles): Unseen | undefined => {
  const tag = element.localName
  if (silent.has(tag)) return 'silent'
  if (embedded.has(tag)) return element.getAttribute('type') === 'hidden' ? 'silent' : 'embedded'
  const classes = [...element.classList].map((name) => name.toLowerCase())
  if (tag === 'del' || classes.includes('msodel')) return 'deleted'
  const style = styles(element)
  const part = style.get('mso-element') ?? ''
  const character = style.get('mso-special-character') ?? ''
  if (commentElements.includes(part) || character === 'comment') return 'comments'
  if (classes.some((name) => commentClasses.includes(name))) return 'comments'
  if (character.startsWith('footnote-') || character.startsWith('endnote-')) return 'silent'
  return isHidden(element, style) ? 'hidden' : undefined
}

const isHidden = (element: Element, style: ReadonlyMap<string, string>): boolean =>
  element.hasAttribute('hidden') || style.get('display') === 'none' || style.get('mso-hide') === 'all'

/** How many comments there are: each has a mark in the text and, where it came along, its own text at the end. */
export const countComments = (document: Document, styles: Styles): number => {
  const elements = [...document.body.querySelectorAll('*')]
  const marks = elements.filter(({ classList }) => classList.contains('msocomanchor'))
  const texts = elements.filter((element) => styles(element).get('mso-element') === 'comment')
  return Math.max(marks.length, texts.length)
}
