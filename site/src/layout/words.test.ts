import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toClauses } from './clauses.ts'
import { toMarkedWords, toWords } from './words.ts'

test('a title breaks between words, and signs stay with the word they follow', () => {
  expect(toWords('一窗受理、全科服务').join('')).toBe('一窗受理、全科服务')
  expect(toWords('协商制度化规范化')).toContain('制度化')
  expect(toWords('社区工作者管理')).toContain('工作者')
  expect(toWords('下班以后，还有一扇窗亮着').some((word) => word.startsWith('，'))).toBe(false)
})

test('a title breaks between its clauses', () => {
  expect(toClauses('下班以后，还有一扇窗亮着')).toEqual(['下班以后，', '还有一扇窗亮着'])
  expect(toClauses('“现在是它等我下班。”')).toEqual(['“现在是它等我下班。”'])
  expect(toClauses('')).toEqual([])
})

test('a short quoted name is one piece, a long quotation is not', () => {
  expect(toWords('关于“精致幸福社区”的通报')).toEqual(['关于', '“精致幸福社区”的', '通报'])
  expect(toWords('关于“精致幸福社区”，')).toEqual(['关于', '“精致幸福社区”，'])
  expect(toWords('“以前是我请假等它开门，现在是它开着门等我下班。”').length).toBeGreaterThan(4)
})

test.each([
  ['小区长效管理', '小区/长效/管理'],
  ['信用进社区', '信用/进社区'],
  ['网格化管理队伍', '网格化/管理/队伍'],
  ['党组织领导核心作用', '党组织/领导/核心/作用'],
  ['移风易俗', '移风/易俗'],
  ['居民满意度', '居民/满意度'],
  ['环翠区社区登记册', '环翠区/社区/登记册'],
  ['六十八岁的一年级', '六十八岁的/一年级'],
  ['33个小项的标准', '33个/小项的/标准'],
  ['2020年度的活动', '2020年度的/活动'],
  ['谈了十一个晚上', '谈了/十一个/晚上'],
  ['领导小组办公室审核', '领导/小组/办公室/审核'],
  ['错时上下班', '错时/上下班'],
  ['7月22日召开', '7月22日/召开'],
  ['面积标准（不低于）', '面积/标准/（不低于）'],
  ['帆湾社区（示例）的刊板', '帆湾/社区/（示例）的/刊板'],
  ['6个大项33个小项', '6个/大项/33个/小项'],
  ['近年来是什么样的状况', '近年来/是什么样的/状况'],
  ['公示期共5个工作日', '公示期/共5个/工作日'],
])('%s breaks by its sense', (title, pieces) => {
  expect(toWords(title).join('/')).toBe(pieces)
})

test('whatever a title is, its pieces are the title', () => {
  const characters = fc.constantFrom(...'社区小长效管理进信用十八个第项，。“”（）A1 的区')
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 24 }), (title) => {
      const pieces = toWords(title)
      expect(pieces.join('')).toBe(title)
    }),
  )
})

test('a title of which a part is marked breaks where it would break without', () => {
  const parts = [
    { text: '第4项　', hit: false },
    { text: '社区', hit: true },
    { text: '社会组织', hit: false },
  ]
  const pieces = toMarkedWords(parts)
  expect(pieces.map(({ text, begins }) => (begins ? `/${text}` : text)).join('')).toBe(
    '第4项　/社区/社会/组织',
  )
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['社区'])
  const inOneWord = toMarkedWords([
    { text: '工', hit: true },
    { text: '作者管理', hit: false },
  ])
  expect(inOneWord.map(({ text, begins }) => (begins ? `/${text}` : text))).toEqual(['工', '作者', '/管理'])
})
