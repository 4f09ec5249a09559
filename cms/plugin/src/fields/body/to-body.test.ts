import { body } from '@exemplar/shared/kinds/parts/body'
import { describe, expect, test } from 'vitest'
import { toPicture } from '../../media/to-picture.ts'
import { toBody } from './to-body.ts'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format })
const node = (type: string, children: object[], rest: object = {}) => ({ type, children, ...rest })
const link = (url: string, content: string) => node('link', [text(content)], { fields: { url } })
const state = (...children: object[]) => ({ root: node('root', children) })
const bodyOf = (...children: object[]) => toBody(state(...children), toPicture)

const media = {
  id: 'm1',
  alt: '社区广场',
  credit: '示例',
  licence: '示例许可',
  caption: null,
  files: [{ id: 'r', sha256: 'a'.repeat(64), type: 'image/webp', bytes: 10, width: 4, height: 3 }],
}

describe('the blocks of a body', () => {
  test('headings, paragraphs, lists, quotations and pictures each become a block that can be published', () => {
    const blocks = bodyOf(
      node('heading', [text('做法')], { tag: 'h2' }),
      node('paragraph', [text('先'), text('重点', 1), link('/standards', '标准'), text('。')]),
      node('list', [node('listitem', [text('一')]), node('listitem', [text('二')])], { listType: 'number' }),
      node('quote', [text('原话')]),
      { type: 'upload', relationTo: 'media', value: media },
    )
    expect(body.parse(blocks)).toEqual(blocks)
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'quote', 'picture'])
    expect(blocks[1]).toEqual({
      type: 'paragraph',
      spans: [
        { text: '先' },
        { text: '重点', strong: true },
        { text: '标准', href: '/standards' },
        { text: '。' },
      ],
    })
    expect(blocks[2]).toMatchObject({ ordered: true, items: [[{ text: '一' }], [{ text: '二' }]] })
  })

  test('a heading below another says so', () => {
    const headings = bodyOf(
      node('heading', [text('一、做法')], { tag: 'h2' }),
      node('heading', [text('（一）修灯')], { tag: 'h3' }),
    )
    expect(body.parse(headings)).toEqual([
      { type: 'heading', text: '一、做法' },
      { type: 'heading', text: '（一）修灯', level: 3 },
    ])
  })

  test('indents of full-width blanks go, empty paragraphs are left out, alike runs are joined', () => {
    expect(
      bodyOf(
        node('paragraph', [text('　　前'), text('后')]),
        node('paragraph', []),
        node('paragraph', [text('　')]),
        node('paragraph', [text('\u200b'), text('\u00ad', 1)]),
      ),
    ).toEqual([{ type: 'paragraph', spans: [{ text: '前后' }] }])
  })

  test('a line break starts a paragraph', () => {
    expect(bodyOf(node('paragraph', [text('一'), { type: 'linebreak' }, text('二')]))).toHaveLength(2)
  })

  test('a link that may not be published keeps its words', () => {
    expect(bodyOf(node('paragraph', [link('javascript:alert(1)', '点我')]))).toEqual([
      { type: 'paragraph', spans: [{ text: '点我' }] },
    ])
  })

  test('items of a list within a list follow their parent', () => {
    const inner = node('list', [node('listitem', [text('乙')])], { listType: 'bullet' })
    const outer = node('list', [node('listitem', [text('甲')]), node('listitem', [inner])], {
      listType: 'bullet',
    })
    expect(bodyOf(outer)).toEqual([
      { type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] },
    ])
  })

  test('the text of an unknown node is kept as paragraphs, a picture inside it too', () => {
    const part = (content: string) => node('column', [node('paragraph', [text(content)])])
    expect(bodyOf(node('columns', [part('甲'), part('乙')]))).toEqual([
      { type: 'paragraph', spans: [{ text: '甲' }] },
      { type: 'paragraph', spans: [{ text: '乙' }] },
    ])
    expect(bodyOf(node('paragraph', [{ type: 'upload', value: media }]))).toMatchObject([{ type: 'picture' }])
  })

  test('a picture without its texts is still named by the schema', () => {
    const blocks = bodyOf({ type: 'upload', value: { ...media, alt: null } })
    expect(body.safeParse(blocks).error?.issues[0]?.path.join('.')).toBe('0.picture.alt')
  })

  test('no state gives no blocks', () => {
    expect(toBody(null, toPicture)).toEqual([])
    expect(toBody({}, toPicture)).toEqual([])
  })
})
