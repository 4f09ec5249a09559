import { describe, expect, test } from 'vitest'
import { toSentences } from '../paste/report.ts'
import type { Node } from '../paste/tidy/nodes.ts'
import { toWords } from '../paste/tidy/nodes.ts'
import { bring, readSample, withBrowser } from './bench.fixture.ts'
import { toLines } from './bring/lines.ts'

withBrowser()

const bits = { strong: 1, struck: 4 } as const

/** A block as a line: headings, items, cells, bold and struck words are marked. */
const toMarked = (node: Node): string => {
  const { children = [], type } = node
  if (type === 'heading') return `${node.tag === 'h3' ? '##' : '#'} ${toWords(node)}`
  if (type === 'list')
    return children
      .map((item, index) => `${node.listType === 'number' ? index + 1 : '-'} ${toWords(item)}`)
      .join('; ')
  if (type === 'table') return toMarkedTable(node)
  if (type === 'upload') return `[${String(node.value)}]`
  if (type === 'text') {
    const format = Number(node.format)
    const words = String(node.text)
    if (format & bits.struck) return `~${words}~`
    return format & bits.strong ? `*${words}*` : words
  }
  if (type === 'link') return `<${(node.fields as { url: string }).url} ${toWords(node)}>`
  return children.map(toMarked).join('')
}

const toMarkedTable = ({ children = [], ...table }: Node): string => {
  const { caption = '' } = (table.$ ?? {}) as { caption?: string }
  const toSpans = ({ colSpan, rowSpan }: Node) =>
    [colSpan, rowSpan].some((span) => Number(span) > 1) ? `${colSpan}×${rowSpan} ` : ''
  const rows = children.map((row) =>
    (row.children ?? []).map((cell) => toSpans(cell) + toWords(cell)).join('|'),
  )
  return `${caption}: ${rows.join(' / ')}`
}

const open = async (name: string) => {
  const { nodes, notes, report, title, comments, pictures } = await bring(readSample(name))
  const told = [...toSentences(report), ...notes.map(({ label }) => label)].map(({ zh }) => zh)
  return { title, body: nodes.map(toMarked), told, comments, pictures, nodes }
}

/** Each as its program wrote it, and as LibreOffice wrote it again. */
const both = (name: string) => [name, `again/${name}`] as const

describe('a text is read as its reader saw it', () => {
  test.each(both('typed'))(
    'what an office types: a title in two lines, headings by their numbers (%s)',
    async (name) => {
      expect(await open(name)).toMatchObject({
        title: '威海市示范创建活动典型经验一则',
        body: [
          '三单元的声控灯坏了四个月，最后是住在六楼的退休电工修好的。',
          ...['# 一、怎么修的灯', '## （一）登记', '先登记哪一层不亮，再分头去买灯。'],
          ...['## （二）换灯', '两天换完了十一盏。', '# 二、以后怎么办', '1 每月查一次。; 2 坏了的当天报。'],
        ],
        told: ['4段设为小标题', '整理出1个列表'],
      })
    },
  )

  test('an official document: its head is left out and named, what is said of its margins too', async () => {
    expect(await open('red')).toMatchObject({
      title: '关于开展社区示范创建活动的通知',
      body: [
        ...['各区市、开发区：', '现将有关事项通知如下。', '一、总体要求。各单位按时上报。'],
        ...['示例市示范创建办公室', '2026年9月1日'],
      ],
      told: [
        '标题上面的版头、文号没有带过来：“示例市示范创建办公室文件”、“示创办发〔2026〕3号”，文号请填到它的栏目里',
        '页眉、页脚没有带过来：“内部资料”',
      ],
    })
  })

  test('headings of the outline below a title that is one of them, lists, a link, bold words', async () => {
    expect(await open('outlined')).toMatchObject({
      title: '垃圾分类的三件小事',
      body: [
        '去年十月，社区换了新桶。*效果明显*',
        ...['# 先把桶换小', '- 小桶装不下整袋; - 居民自己拆袋', '## 谁来换', '物业来换。'],
        ...['# 再把时间定死', '1 早七点到九点; 2 晚六点到八点'],
        '详见<https://example.org/rules 分类标准>。',
      ],
      told: [],
    })
  })

  test.each(both('numbered'))('numbers that nobody typed stay what they were (%s)', async (name) => {
    expect(await open(name)).toMatchObject({
      title: '社区公约',
      body: [
        ...['# 一、总则', '本公约由居民议定。', '# 二、议事', '## （一）怎么议', '1 先登记; 2 再表决'],
        ...['## （二）怎么定', '三分之二同意。', '3. 公示七天', '4. 张贴上墙', '第1条遵守公约人人有责。'],
      ],
    })
  })

  test.each(both('shown'))(
    'pictures with the lines below them, tables with the line above (%s)',
    async (name) => {
      const { body, nodes, pictures, told } = await open(name)
      expect(body).toEqual([
        ...['读书角设在一楼。', '[word-0]', '[word-1]'],
        '表1　借阅次数: 月份|借出|归还 / 5月|31|30 / 6月|28|28',
        ...['下表按年龄分。', ': 1×2 年龄|2×1 人次 / 上午|下午 / 六十岁以上|12|20'],
      ])
      expect(pictures).toMatchObject([
        { alt: '一楼楼道里的两排书架', caption: '图1　一楼的读书角' },
        { alt: '', caption: '图2　孩子们在看书' },
      ])
      expect(pictures.every(({ src }) => src.startsWith('data:image/png;base64,'))).toBe(true)
      expect(told).toEqual(['表格里有2个合并的单元格，原样留着，提交前请拆分、填上'])
      expect(toLines(nodes, pictures).map(({ kind }) => kind.zh)).toEqual([
        ...['段落', '图片', '图片', '表格（3行3列）', '段落', '表格（3行3列）'],
      ])
    },
  )

  test.each(both('changed'))(
    'changes of others are taken as accepted, and told one by one (%s)',
    async (name) => {
      const { body, told } = await open(name)
      expect(body).toEqual([
        ...['每户补助八元，由物业垫付。', '车棚在三号楼北，*晚上十点断电。*共四十个插座。'],
        ...['去年没有发生一起火情。', '收费每度一元。'],
      ])
      expect(told.slice(0, 2)).toEqual([
        '修订：李四（2026-09-02）删去“十二”，按已接受处理',
        '修订：李四（2026-09-02）加上“八”，按已接受处理',
      ])
      expect(told.slice(2).join()).toContain('“共四十个插座。”')
      expect(told.at(-1)).toBe('1处格式修订，按改后的样子')
    },
  )

  test('comments quote the words that they are about, with replies; what is settled says so', async () => {
    expect((await open('changed')).comments).toMatchObject([
      { author: '张三', quote: '一起火情', text: '请消防核实这个数', isDone: false },
      { quote: '收费每度一元。', text: '比市价高，是否写明？\n李四：已与物业核对，写明了。', isDone: false },
      { text: '错字已改', isDone: true },
    ])
    expect((await open('again/changed')).comments).toHaveLength(4)
  })

  test('whatever else there is comes over as words, or is named', async () => {
    const { body, told } = await open('odd')
    expect(body).toEqual([
      '占地10m²，~原定每天，也不~每周清点一次（待核实）。',
      ...['满意率a/b', '见图一', '另起一行', '旁边有框。', '框里的话。'],
    ])
    expect(told).toEqual([
      '1处文字带删除线，原样留着，提交前请删去，或者去掉删除线',
      '1个文本框的文字，排在它所在的段落后面',
      '1处公式只留下文字“a/b”，请核对',
      '1处下划线没有带过来：“一次”',
      '1处文字的颜色或底色没有带过来：“（待核实）”，是待核实的请核实',
      '1处隐藏文字没有带过来：“内部口径”',
      '目录没有带过来，网页按小标题自动生成',
    ])
  })

  test('a page of the web that LibreOffice made a text of', async () => {
    expect(await open('again/page')).toMatchObject({
      title: '一盏路灯',
      body: [
        ...['路灯*坏了*。', '# 怎么报', '1 打电话; 2 写便条', '- 物业; - 居委会', '# 谁来修'],
        ...[': 月份|盏数 / 5月|3', '<https://example.org/ 网页>里有注。'],
      ],
      told: [],
    })
  })
})
