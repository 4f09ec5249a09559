import sheet from './looks.css?raw'

/** What a part of an article is: its look is the rule of this name in looks.css. */
export type Look =
  | 'whole'
  | 'act'
  | 'title'
  | 'byline'
  | 'remark'
  | 'deck'
  | 'heading'
  | 'lower'
  | 'text'
  | 'quote'
  | 'place'
  | 'caption'
  | 'table'
  | 'row'
  | 'pair'
  | 'soft'
  | 'proof'
  | 'number'

/** The attribute that gives a part its look. */
export type Dress = (look: Look) => { readonly name: 'style' | 'class'; readonly value: string }

/** The rules of the sheet by their names, each as short as it can be written. */
const styles: ReadonlyMap<string, string> = new Map(
  [...sheet.matchAll(/\.wx-(\w+)\s*\{([^}]*)\}/g)].map(([, look = '', rule = '']) => [
    look,
    rule
      .trim()
      .replace(/;$/, '')
      .replaceAll(/([:;])\s+/g, '$1'),
  ]),
)

/** As it is pasted. */
export const inline: Dress = (look) => ({ name: 'style', value: styles.get(look) ?? '' })

/** As it is shown here, where no style stands in a page. */
export const byClass: Dress = (look) => ({ name: 'class', value: `wx-${look}` })
