import type { Label } from '@exemplar/shared/glossary'
import type { Hit } from '../texts.ts'

/** How many places there are in each field, as its writer calls it. Rows of one field are counted together. */
const count = (hits: readonly Hit[], toName: (path: string) => string): string[][] => {
  const names = Map.groupBy(hits, ({ path }) => toName(path))
  return [...names].map(([name, own]) => [name, String(own.length)])
}

/** 正文3处、标题1处. Pure. */
export const tellPlaces = (hits: readonly Hit[], toName: (path: string) => string): Label => {
  const counted = count(hits, toName)
  return {
    zh: counted.map(([name, times]) => `${name}${times}处`).join('、'),
    en: counted.map(([name, times]) => `${name} ${times}`).join(', '),
  }
}

/** 改了5处：正文3处、标题1处、提要1处. Pure. */
export const tellReplaced = (hits: readonly Hit[], toName: (path: string) => string): Label => {
  const places = tellPlaces(hits, toName)
  return {
    zh: `改了${hits.length}处：${places.zh}。还没有保存。`,
    en: `${hits.length} changed: ${places.en}. Not saved yet.`,
  }
}

/** 已撤销5处替换。 with what was left as it is. Pure. */
export const tellTakenBack = ({ hits, left }: { hits: readonly Hit[]; left: number }): Label => ({
  zh: `已撤销${hits.length}处替换。${left > 0 ? `${left}栏后来又改过，没有撤销。` : ''}`,
  en: `${hits.length} taken back.${left > 0 ? ` ${left} fields were changed since and stay as they are.` : ''}`,
})
