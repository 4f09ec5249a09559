import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { listRuns } from './fold.ts'
import { toMatch } from './sought.ts'
import { listPairs, listTerms, toIndexed, toPhrase } from './terms.ts'

const database = new DatabaseSync(':memory:')
database.exec("CREATE VIRTUAL TABLE search USING fts5 (title, content = '', tokenize = 'ascii')")
afterAll(() => database.close())

const toQuery = (terms: readonly string[]): string =>
  toMatch({ words: terms.map((term) => ({ term })), of: 'all', facets: [] })

/** Whether FTS5 finds a query in a text. Throws where the query is no good syntax. */
const isFound = (text: string, query: string): boolean => {
  database.exec("INSERT INTO search (search) VALUES ('delete-all')")
  database.prepare('INSERT INTO search (rowid, title) VALUES (1, ?)').run(toIndexed(text))
  const terms = listTerms(query)
  return (
    terms.length > 0 &&
    database.prepare('SELECT 1 FROM search WHERE search MATCH ?').get(toQuery(terms)) !== undefined
  )
}

const chinese = fc.string({
  unit: fc.constantFrom(...'社区治理居民议事厅灯亮了，。“”一二2０2０年Ａb𠮷 '),
  maxLength: 30,
})

describe('terms', () => {
  test('a text is indexed in pairs, a query asked as a phrase of them', () => {
    expect(toIndexed('社区治理，2020年')).toBe('社区 区治 治理 理 20 02 20 0年 年')
    expect(toQuery(listTerms('社区治理 灯'))).toBe('"社区 区治 治理" AND "灯"*')
  })

  test('any two characters of a text find it, and so does any one', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), (text, place) => {
        for (const run of listRuns(text)) {
          const characters = Array.from(run)
          const at = place % characters.length
          expect(isFound(text, characters.slice(at, at + 2).join(''))).toBe(true)
          expect(isFound(text, characters[at] ?? '')).toBe(true)
        }
      }),
    )
  })

  test('what stands in a text is found, what does not is not', () => {
    fc.assert(
      fc.property(chinese, chinese, (text, query) => {
        const runs = listRuns(text)
        const terms = listTerms(query)
        const stands = terms.length > 0 && terms.every((term) => runs.some((run) => run.includes(term)))
        expect(isFound(text, query)).toBe(stands)
      }),
      { numRuns: 200 },
    )
  })

  test('a document number is one term, however its brackets are written, and found where the whole of it stands', () => {
    for (const written of [
      '威民字〔2020〕12号',
      '威民字[2020]12号',
      '威民字（2020）第12号',
      '威民字【２０２０】 12 号',
    ])
      expect(listTerms(written)).toEqual(['威民字〔2020〕12号'])
    expect(listTerms('垃圾分类 〔2020〕7号')).toEqual(['〔2020〕7号', '垃圾分类'])
    expect(toPhrase('威〔2020〕7')).toBe('"威 20 02 20 0 7"*')
    const text = '按照威民字〔2020〕12号和〔2021〕7号文件'
    expect(isFound(text, '威民字[2020]12号') && isFound(text, '〔2021〕7号')).toBe(true)
    expect(isFound(text, '威民字[2020]7号') || isFound(text, '威民字[2021]12号')).toBe(false)
  })

  test('the pairs of a term are all of it, of a single character there are none', () => {
    expect(listPairs('撤桶点')).toEqual(['撤桶', '桶点'])
    expect(listPairs('灯')).toEqual([])
  })

  test('no text that a reader may type is an error', () => {
    const odd = fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '*',
        '^',
        '(',
        ')',
        ':',
        '-',
        '+',
        'AND',
        'NEAR',
        '\0',
        '\ud800',
        '灯',
        ' ',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), odd), (query) => {
        isFound('社区', query)
      }),
      { numRuns: 100 },
    )
  })

  test('capitals and full-width letters are found by small and half-width ones', () => {
    expect(isFound('ＡＢＣ社区Wi-Fi', 'abc社区')).toBe(true)
    expect(isFound('社区wi-fi', 'ＷＩ')).toBe(true)
  })

  test('a reader finds what is written with other characters: traditional, in other forms, with nothing seen in it', () => {
    const written = [
      '臺灣與內地的後勤發展',
      '⽂登區⺠政局',
      '二\u200b〇二\u00ad〇年',
      '第①期',
      'Cafe\u0301',
      '鼕鼕鼓',
    ]
    const sought = ['台湾与内地的后勤发展', '文登区民政局', '二〇二〇年', '第1期', 'café', '冬冬鼓']
    for (const [index, text] of written.entries()) {
      expect(isFound(text, sought[index] ?? ''), text).toBe(true)
      expect(isFound(sought[index] ?? '', text), text).toBe(true)
    }
    expect(isFound('台湾', '湾台')).toBe(false)
  })

  test('a simplified character outside the basic plane finds its traditional one, and one for which two are written', () => {
    expect(isFound('暐', '𬀩') && isFound('𬀩', '暐')).toBe(true)
    expect(isFound('蒍', '蔿') && isFound('蔿', '𫇭') && isFound('𫇭', '蒍')).toBe(true)
    expect(isFound('𡻕', '岁') && isFound('歲', '𡻕')).toBe(true)
  })
})

test('of many terms the first are looked for, and of those that are one character the first three', () => {
  const words = Array.from({ length: 30 }, (_, index) => `x${index}`)
  expect(listTerms(words.join(' '))).toEqual(words.slice(0, 12))
  expect(listTerms('一 社区 二 三 四 五 食堂')).toEqual(['一', '社区', '二', '三', '食堂'])
})
