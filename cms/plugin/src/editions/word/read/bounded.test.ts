import { expect, test } from 'vitest'
import { readWord } from './read-word.ts'
import { paragraph, relations, toCode, toDocument, toRelations, toText, word } from './text.fixture.ts'

const toLink = (address: string): string =>
  toRelations(
    `<Relationship Id="a" Type="${relations}/hyperlink" Target="${address}" TargetMode="External"/>`,
  )

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const tiny = new Uint8Array(png)
const large = new Uint8Array(Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)]))

/** A text that shows one picture many times. */
const toShowing = (picture: Uint8Array, times: number): Uint8Array => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  return toDocument(toText(paragraph('字') + drawing.repeat(times)), {
    'word/_rels/document.xml.rels': toRelations(
      `<Relationship Id="p" Type="${relations}/image" Target="media/a.png"/>`,
    ),
    'word/media/a.png': picture,
  })
}

test.each<[string, () => Uint8Array]>([
  ['one picture that is shown without end', () => toShowing(tiny, 61)],
  ['large pictures that are shown several times', () => toShowing(large, 6)],
  [
    'one address for all links',
    () =>
      toDocument(
        toText('<w:p><w:hyperlink r:id="a"><w:r><w:t>字</w:t></w:r></w:hyperlink></w:p>'.repeat(400)),
        {
          'word/_rels/document.xml.rels': toLink(`https://example.org/${'a'.repeat(100_000)}`),
        },
      ),
  ],
])(
  'is refused for what would be answered: %s',
  async (_name, toBytes) => {
    expect(await toCode(readWord({ bytes: toBytes(), name: '稿.docx' }))).toBe('text-too-large')
  },
  60_000,
)

test('as many pictures as a text may have are read', async () => {
  expect(await toCode(readWord({ bytes: toShowing(tiny, 60), name: '稿.docx' }))).toBe('read')
})

test('comments that begin and never end cost no more than the text', async () => {
  const toCost = async (comments: number): Promise<number> => {
    const starts = [...Array(comments).keys()].map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
    const bytes = toDocument(toText(`<w:p>${starts}</w:p>${paragraph('字').repeat(5_000)}`))
    // Of the processor, which others may be using too.
    const began = process.cpuUsage()
    expect(await toCode(readWord({ bytes, name: '稿.docx' }))).toBe('read')
    return process.cpuUsage(began).user
  }
  const honest = await toCost(1)
  expect(await toCost(20_000)).toBeLessThan(3 * honest)
}, 120_000)

test('a link that is no page and no mailbox leads nowhere', async () => {
  const reading = (address: string) =>
    readWord({
      name: '稿.docx',
      bytes: toDocument(toText('<w:p><w:hyperlink r:id="a"><w:r><w:t>字</w:t></w:r></w:hyperlink></w:p>'), {
        'word/_rels/document.xml.rels': toLink(address),
      }),
    })
  for (const address of [
    'javascript:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    ' vbscript:x',
    'file:///x',
  ])
    expect((await reading(address)).html).toContain('<a href="about:invalid">字</a>')
  for (const address of ['https://example.org/a?b=1', 'http://example.org/', 'mailto:a@example.org'])
    expect((await reading(address)).html).toContain(`<a href="${address}">字</a>`)
})

test('an answer to what is not in the file is a comment, and so is an answer to an answer', async () => {
  const toSaid = ([id, author, paragraphId]: string[]) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="${paragraphId}"><w:r><w:t>${author}说</w:t></w:r></w:p></w:comment>`
  const said = [
    ['1', '甲', 'A'],
    ['2', '乙', 'B'],
    ['3', '丙', 'C'],
    ['4', '丁', 'D'],
  ]
    .map(toSaid)
    .join('')
  const [w14, w15] = ['2010', '2012'].map((year) => `http://schemas.microsoft.com/office/word/${year}/wordml`)
  const talks = [
    ['B', 'A'],
    ['C', 'B'],
    ['D', 'gone'],
  ]
    .map(([id, before]) => `<w15:commentEx w15:paraId="${id}" w15:paraIdParent="${before}"/>`)
    .join('')
  const { comments } = await readWord({
    name: '稿.docx',
    bytes: toDocument(toText(paragraph('字')), {
      'word/_rels/document.xml.rels': toRelations(
        ...['comments', 'commentsExtended'].map(
          (type) => `<Relationship Id="${type}" Type="${relations}/${type}" Target="${type}.xml"/>`,
        ),
      ),
      'word/comments.xml': `<w:comments xmlns:w="${word}" xmlns:w14="${w14}">${said}</w:comments>`,
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${w15}">${talks}</w15:commentsEx>`,
    }),
  })
  expect(comments.map(({ author, text }) => [author, text])).toEqual([
    ['甲', '甲说\n乙：乙说\n丙：丙说'],
    ['丁', '丁说'],
  ])
})
