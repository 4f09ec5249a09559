import type { Role } from './look/find-roles.ts'
import type { Mark } from './look/numbering.ts'
import type { Styles } from './look/styles.ts'
import { findValue, make, type XmlElement } from './parts/xml-tree.ts'

/** What a paragraph in a cell is, where it says so by its style. */
export const toInner = (element: XmlElement, styles: Styles): Role | undefined =>
  styles.find(findValue(element, 'w:pPr', 'w:pStyle'))?.name === 'table head' ? 'table-head' : undefined

/** Names of styles that this room gives: what a paragraph is, and in which list. */
export const toStyleName = ({
  level,
  mark,
  role,
}: {
  role: Role | undefined
  level: number | undefined
  mark: Mark | undefined
}): string => {
  const what = role ?? (level === undefined ? 'plain' : `heading${level}`)
  return mark ? `${what}_l${mark.list.replaceAll(/\D/g, '') || 0}_${mark.level}` : what
}

/** What is told by where it stands: that it is bold says nothing more. */
export const isLine = (role: Role | undefined): boolean =>
  role === 'title' || role === 'picture-caption' || role === 'table-caption'

/** Some lists show nothing. */
export const toShown = (mark: Mark | undefined): Mark | undefined => (mark?.text === '' ? undefined : mark)

export const toMarkRun = ({ isSymbol, text }: Mark): XmlElement =>
  make('w:r', {}, [
    make('w:rPr', {}, [make('w:rStyle', { 'w:val': isSymbol ? 'symbol' : 'mark' })]),
    make('w:t', { 'xml:space': 'preserve' }, [text]),
  ])
