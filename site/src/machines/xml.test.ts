import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { toXmlFile, xml } from './xml.ts'

/** What a strict parser reads in the elements `e` of a file. Throws where the file is no XML. */
const readTexts = (file: string): { texts: string[]; names: (string | undefined)[] } => {
  const parser = new SaxesParser({ xmlns: true })
  const texts: string[] = []
  const names: (string | undefined)[] = []
  let isWithin = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    isWithin = name === 'e'
    if (isWithin) {
      texts.push('')
      names.push(attributes.name?.value)
    }
  })
  parser.on('closetag', () => {
    isWithin = false
  })
  parser.on('text', (text) => {
    if (isWithin) texts.push(`${texts.pop()}${text}`)
  })
  parser.write(file).close()
  return { texts, names }
}

/** Any codes of sixteen bits at all, those that are no character among them. */
const anything = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 11, 13, 0xd800, 0xdfff, 0xfffe)), {
    maxLength: 30,
  })
  .map((codes) => String.fromCharCode(...codes))

/** The text with what XML cannot write shown to be missing, told by code. */
const toReadable = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code === 9 || code === 10 || code === 13) return character
      if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff)
        return '\uFFFD'
      return character
    })
    .join('')

test('whatever a text holds, a strict parser reads it as it was, and what cannot be written as missing', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(readTexts(toXmlFile(xml`<e>${text}</e>`)).texts).toEqual([toReadable(text)])
    }),
    { numRuns: 2_000 },
  )
})

test('whatever stands in a value in quotation marks, the file stays XML and the value keeps its signs', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { names } = readTexts(toXmlFile(xml`<e name="${text}"/>`))
      // A parser takes line ends and tabs in a value for blanks.
      expect(names[0]?.replaceAll(/[\t\n\r]/g, ' ')).toBe(toReadable(text).replaceAll(/[\t\n\r]/g, ' '))
    }),
    { numRuns: 1_000 },
  )
})

test('signs are escaped, pieces stand as they are, and nothing is nothing', () => {
  const piece = xml`<b>${'<&>"\''}</b>`
  expect(xml`<e>${piece}${[piece, piece]}${undefined}${7}</e>`.xml).toBe(
    `<e>${'<b>&lt;&amp;&gt;&quot;&#39;</b>'.repeat(3)}7</e>`,
  )
})

test('the end of a CDATA section cannot be smuggled in', () => {
  expect(readTexts(toXmlFile(xml`<e>${']]>'}</e>`)).texts).toEqual([']]>'])
})
