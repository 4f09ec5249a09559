/** A piece of XML that is written as it has to be. It may stand in HTML as well. */
export type Xml = { readonly xml: string }

type Value = string | number | undefined | Xml | readonly Xml[]

/** What XML 1.0 has no way to write: control characters, halves of characters, codes that are none. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would make a line end of it.
  '\r': '&#13;',
}

/** A text between tags or in quotation marks. What cannot be written is shown to be missing. */
const toXmlText = (text: string): string =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>"'\r]/g, (sign) => entities[sign] ?? sign)

const write = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'object')
    return [value]
      .flat()
      .map(({ xml }) => xml)
      .join('')
  return toXmlText(String(value))
}

/** XML as it is written here, with values in it: texts are escaped, pieces of XML stand as they are, nothing is nothing. */
export const xml = (parts: TemplateStringsArray, ...values: readonly Value[]): Xml => ({
  xml: String.raw({ raw: parts }, ...values.map(write)),
})

/** A whole file of XML. */
export const toXmlFile = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
