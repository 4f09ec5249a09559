import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMarked, toSnippet, toSnippets } from './snippet.ts'
import { listTerms } from './terms.ts'

const show = (text: string, query: string) =>
  toSnippet(text, listTerms(query))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

const toShown = (parts: readonly { text: string; hit: boolean }[]) =>
  parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('')

describe('toSnippets', () => {
  const name = { zh: '来源', en: 'Source' }
  const texts = ['楼道里的灯亮了。', { name, text: '听松里社区' }, '灯下议事，议定了公约。']
  const quote = (query: string) =>
    toSnippets(texts, listTerms(query)).map(
      ({ name, parts }) => `${name ? `${name}：` : ''}${toShown(parts)}`,
    )

  test('quotes the text that has most of what was searched for, then one that has the rest, and never two as one', () => {
    expect(quote('议事')).toEqual(['灯下[议事]，议定了公约。'])
    expect(quote('灯 议事')).toEqual(['[灯]下[议事]，议定了公约。'])
    expect(quote('楼道 议事')).toEqual(['[楼道]里的灯亮了。', '灯下[议事]，议定了公约。'])
    expect(quote('灯亮了听松里')).toEqual(['楼道里的灯亮了。'])
  })

  test('names a text that has a name', () => {
    expect(quote('听松里 楼道')).toEqual(['[楼道]里的灯亮了。', '来源：[听松里]社区'])
  })

  test('shows the first where none has it, and nothing where there is none', () => {
    expect(quote('公园')).toEqual(['楼道里的灯亮了。'])
    expect(toSnippets([], ['灯'])).toEqual([])
  })

  test('marks a document number as it is published, and its parts where brackets differ', () => {
    expect(toShown(toMarked('威民字〔2020〕12号', listTerms('威民字[2020]第12号')))).toBe(
      '[威民字〔2020〕12号]',
    )
    expect(toShown(toMarked('威民字（2020）12号', listTerms('威民字〔2020〕12号')))).toBe(
      '[威民字]（[2020]）[12号]',
    )
  })
})

describe('toSnippet', () => {
  test('marks what was searched for, all of it, as it is written in the text', () => {
    expect(show('楼道里的灯亮了，灯下议事。', '灯 议事')).toBe('楼道里的[灯]亮了，[灯]下[议事]。')
    expect(show('沥水筐和洗手池', '沥水 水筐 洗手')).toBe('[沥水筐]和[洗手]池')
    expect(show('装了ＷＩＦＩ的社区', 'wifi')).toBe('装了[ＷＩＦＩ]的社区')
    expect(show('樓道裏的\u200b燈亮了，每㎏一元。', '灯 公斤 kg 楼道')).toBe(
      '[樓道]裏的\u200b[燈]亮了，每[㎏]一元。',
    )
    expect(show('⺠政局①号窗口，⻓椅', '民政局1号 长椅')).toBe('[⺠政局①号]窗口，[⻓椅]')
  })

  test('shows the place where it stands, and the beginning where it does not', () => {
    const text = `${'前'.repeat(300)}灯亮了${'后'.repeat(300)}`
    expect(show(text, '灯亮')).toMatch(/^…前{24}\[灯亮\]了后+…$/)
    expect(show(text, '月亮')).toMatch(/^前{110}…$/)
  })

  test('is a piece of the text, whatever is searched for, and cuts no character in half', () => {
    const unit = fc.constantFrom(...'灯亮了，𠮷A\n', '𠮷𠮷')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), fc.string({ unit, maxLength: 4 }), (text, query) => {
        const parts = toSnippet(text, listTerms(query))
        const shown = parts.map((part) => part.text).join('')
        expect(text).toContain(shown.replace(/^…/, '').replace(/…$/, ''))
        expect(shown.isWellFormed()).toBe(true)
        // Terms that overlap are marked as one.
        for (const { text: piece } of parts.filter(({ hit }) => hit)) {
          expect(listTerms(query).some((term) => piece.toLowerCase().startsWith(term))).toBe(true)
          expect(listTerms(query).some((term) => piece.toLowerCase().endsWith(term))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
