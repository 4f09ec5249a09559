import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'
import { longestContext, longestQuote, type Quote, type QuotePlace, toQuote } from './quote.ts'

/** Few words, so that the same ones stand at many places. */
const words = fc
  .array(fc.constantFrom('路灯', '亮了', '，', '三十一级', '台阶', '。', '扶手', ' ', '👵🏻', 'A'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))
const text = fc.array(words, { minLength: 1, maxLength: 6 })

/** A text and words that somebody chose in it. */
const chosen = fc
  .record({ text, at: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ at, from, length, text }) => {
    const paragraph = at % text.length
    const start = from % Math.max(1, text[paragraph]?.length ?? 0)
    const place: QuotePlace = { paragraph, start, end: start + length }
    return { text, paragraph, quote: toQuote(text, place) }
  })
  .filter((found): found is { text: string[]; paragraph: number; quote: Quote } => found.quote !== undefined)

const around = ({ after = '', before = '', exact }: Quote) => `${before}${exact}${after}`
const count = (texts: readonly string[], sought: string) =>
  texts.reduce((sum, one) => {
    let times = 0
    for (let at = one.indexOf(sought); at >= 0; at = one.indexOf(sought, at + 1)) times += 1
    return sum + times
  }, 0)
const read = (texts: readonly string[], quote: Quote) => {
  const found = findQuote(texts, quote)
  return found && { ...found, words: texts[found.paragraph]?.slice(found.start, found.end) }
}

describe('words that somebody chose', () => {
  test('are found where they were chosen, as long as nothing is changed', () => {
    fc.assert(
      fc.property(chosen, ({ paragraph, quote, text }) => {
        const start = (quote.start ?? 0) - text.slice(0, paragraph).join('').length
        expect(read(text, quote)).toEqual({
          ...{ paragraph, start, end: start + quote.exact.length },
          ...{ how: 'exact', words: quote.exact },
        })
      }),
    )
  })

  test('stay on themselves when a text is changed elsewhere, whatever else says the same', () => {
    fc.assert(
      fc.property(
        chosen,
        text,
        text,
        words,
        words,
        ({ paragraph, quote, text }, above, below, head, tail) => {
          const here = text[paragraph] ?? ''
          const start = (quote.start ?? 0) - text.slice(0, paragraph).join('').length
          const before = quote.before ?? ''
          const after = quote.after ?? ''
          // Beyond what was kept of its surroundings, the paragraph itself goes on as well.
          const left = before.length === longestContext ? head : here.slice(0, start - before.length)
          const end = start + quote.exact.length + after.length
          const right = after.length === longestContext ? tail : here.slice(end)
          const now = [...above, `${left}${around(quote)}${right}`, ...below]
          // Words that stand twice with all that is known of them are the nearer ones: nobody could tell.
          fc.pre(count(now, around(quote)) === 1)
          const at = left.length + before.length
          expect(findQuote(now, quote)).toEqual({
            ...{ paragraph: above.length, start: at, end: at + quote.exact.length, how: 'exact' },
          })
        },
      ),
    )
  })

  test('are never said to stand where other words stand', () => {
    fc.assert(
      fc.property(chosen, text, ({ quote }, now) => {
        const found = read(now, quote)
        if (!found) return
        expect(found.words).not.toBe('')
        if (found.how === 'exact') expect(found.words).toBe(quote.exact)
        else expect(quote.exact.length).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  test('are kept as what every database keeps, within the limits of the door', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 900 })),
        fc.nat(),
        fc.nat(),
        (texts, start, end) => {
          const quote = toQuote(texts, { paragraph: 0, start: start % 900, end: end % 1000 })
          if (!quote) return
          expect(quote.exact.length).toBeLessThanOrEqual(longestQuote)
          for (const part of [quote.exact, quote.before, quote.after])
            if (texts.every((one) => one.isWellFormed())) expect(part?.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  test('are looked for in anything, and nothing is thrown', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    const quote = fc.record(
      { exact: any, before: any, after: any, start: fc.integer() },
      { requiredKeys: ['exact'] },
    )
    fc.assert(
      fc.property(fc.array(any), quote, (texts, quote) => {
        const found = findQuote(texts, quote)
        if (!found) return
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeLessThanOrEqual(texts[found.paragraph]?.length ?? -1)
      }),
    )
  })
})

const choose = (paragraphs: readonly string[], exact: string): Quote => {
  const paragraph = paragraphs.findIndex((one) => one.includes(exact))
  const start = paragraphs[paragraph]?.indexOf(exact) ?? -1
  const quote = toQuote(paragraphs, { paragraph, start, end: start + exact.length })
  if (!quote) throw new Error(`${exact} is not there`)
  return quote
}
const story = [
  '走完三晚，图上有十九个圈，最里头一排占了十一个。',
  '物业说是开发商的，开发商说早移交了，图纸在档案馆。',
  '最里头一排等得最久。',
]
const rewrite = (at: number, now: string) => story.with(at, now)
const locate = (now: readonly string[], exact: string) => read(now, choose(story, exact))

describe('words whose sentence was written anew', () => {
  test('are found by one neighbour that is left', () => {
    const now = rewrite(0, '三个晚上下来，图上有十九个圈，最里头一排就有十一个。')
    expect(locate(now, '十九个圈')).toMatchObject({ paragraph: 0, words: '十九个圈', how: 'exact' })
  })

  test('are found in another paragraph that they were moved to', () => {
    const now = ['物业说是开发商的。', '后来查清了：开发商说早移交了，图纸在档案馆。', '完。']
    expect(locate(now, '开发商说早移交了')).toMatchObject({ paragraph: 1, words: '开发商说早移交了' })
  })

  test('are found with what was changed in them', () => {
    const now = rewrite(0, '走完三晚，图上有十九个圈，最里头一排占了十个。')
    expect(locate(now, '最里头一排占了十一个')).toMatchObject({ how: 'near', words: '最里头一排占了十个' })
  })

  test('are found by what a whole paragraph has become', () => {
    const paragraph = story[1] ?? ''
    const now = rewrite(1, '物业说是开发商的，开发商说早就移交了，图纸就在市档案馆。')
    expect(locate(now, paragraph)).toMatchObject({ paragraph: 1, how: 'near', words: now[1] })
  })

  test('are gone where they were struck, though a few words like them stand elsewhere', () => {
    expect(locate(rewrite(1, '物业说不清楚。'), '开发商')).toBeUndefined()
    expect(locate(['走完三晚，没有数。', '图上有圈。'], '十九个圈')).toBeUndefined()
    expect(locate(['全文另写。'], story[0] ?? '')).toBeUndefined()
  })

  test('are found by themselves where nobody knows what stood around them', () => {
    expect(read(story, { exact: '图纸' })).toMatchObject({ paragraph: 1, words: '图纸' })
    expect(read(['一\t二'], { exact: '一 二' })).toMatchObject({ words: '一\t二' })
  })

  test('are gone where a text was written to be compared without end', () => {
    const passage = Array.from({ length: 900 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const quote = {
      exact: `${passage.slice(0, 250)}甲${passage.slice(251, 500)}`,
      before: '一二三四五六',
      after: '七八九十百千',
    }
    const near = `一二三四五六${passage.slice(0, 490)}七八九十百千`
    expect(read([near], quote)).toMatchObject({ how: 'near' })
    const hostile = `${'一二三四五六'.repeat(50)}${passage}七八九十百千`
    expect(read([...Array.from({ length: 40 }, () => hostile), near], quote)).toBeUndefined()
  })

  test('a text in which every letter might begin the passage, and none ends it, keeps nobody waiting', () => {
    const quote = { exact: 'b'.repeat(500), before: 'a'.repeat(32), after: `aaaaab${'c'.repeat(26)}` }
    for (let each = 0; each < 20; each += 1)
      expect(read(['a'.repeat(200_000)], { ...quote, start: each })).toBeUndefined()
  })
})
