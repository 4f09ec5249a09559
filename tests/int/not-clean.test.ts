import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toOffice, toPdf, toRelations, toWordText } from '../support/office.ts'

let cms: Cms
let editor: Account

beforeAll(async () => {
  cms = await startCms()
  editor = await createAccount(cms, { role: 'chief-editor' })
})
afterAll(() => cms.close())

type Answer = {
  doc?: Record<string, unknown>
  errors?: { data?: { code?: string; issues?: { message: string }[] } }[]
}
const upload = async (data: Uint8Array, name = 'a.bin') => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name))
  const answer = await editor.call('/api/attachments', { method: 'POST', body: form })
  const { doc, errors } = (await answer.json()) as Answer
  const { code, issues = [] } = errors?.[0]?.data ?? {}
  return { status: answer.status, doc, code, said: issues.map(({ message }) => message) }
}

const sheets = (...attributes: string[]): string =>
  `<x:workbook xmlns:x="s"><x:sheets>${attributes.map((each) => `<x:sheet ${each}/>`).join('')}</x:sheets></x:workbook>`
const relation = (type: string, target: string, mode = 'External'): string =>
  toRelations(`<Relationship Type='http://x/relationships/${type}' Target='${target}' TargetMode='${mode}'/>`)
const shape =
  '<a:path xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:moveTo><a:pt/></a:moveTo></a:path>'
const core = (creator: string, editedBy: string): string =>
  `<x xmlns:dc="d" xmlns:cp="c"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${editedBy}</cp:lastModifiedBy></x>`

test.each([
  ['docx', { 'word/document.xml': toWordText(shape) }],
  ['docx', { 'word/_rels/document.xml.rels': relation('hyperlink', 'https://www.gov.cn/') }],
  ['docx', { 'word/_rels/document.xml.rels': relation('image', 'media/a.png', 'Internal') }],
  ['xlsx', { 'xl/workbook.xml': sheets('name="名单" sheetId="1"', 'name="state=&quot;hidden&quot;"') }],
  ['pptx', { 'ppt/slides/slide1.xml': '<p:sld xmlns:p="p" show="1"/>' }],
] as const)('a clean %s is taken in, whatever it is called, with its authors', async (kind, parts) => {
  const { status, doc, said } = await upload(
    toOffice(kind, { ...parts, 'docProps/core.xml': core('王&amp;五 &#x738B;', '李四') }),
    '表格.bin',
  )
  expect([status, said]).toEqual([201, []])
  expect(doc).toMatchObject({
    filename: expect.stringMatching(`^表格.*\\.${kind}$`),
    author: '王&五 王、李四',
  })
})

const word = (content: string): Buffer => toOffice('docx', { 'word/document.xml': toWordText(content) })
test.each([
  ['宏', toOffice('docm', { 'word/vbaProject.bin': 'x' })],
  [
    '“底表”“二&三”',
    toOffice('xlsx', {
      'xl/workbook.xml': sheets(`name='底表' state='veryHidden'`, 'state="hidden" name="二&amp;三"'),
    }),
  ],
  ['批注', toOffice('docx', { 'word/comments.xml': toWordText('') })],
  ['批注', toOffice('xlsx', { 'xl/threadedComments/threadedComment1.xml': '<x/>' })],
  [
    '批注',
    toOffice('xlsx', {
      'xl/worksheets/_rels/sheet1.xml.rels': relation('comments', '../notes1.xml', 'Internal'),
    }),
  ],
  ['修订', word('<w:p><w:del w:id="1"><w:r/></w:del></w:p>')],
  ['修订', word("<w:p><w:ins w:id='1'/></w:p>")],
  ['修订', word('<w:p><w:moveTo w:id="1"/></w:p>')],
  ['修订', word('<w:rPr><w:rPrChange w:id="1"/></w:rPr>')],
  ['修订', word('<w:pPr><w:pPrChange w:id="1"/></w:pPr>')],
  ['修订', word('<w:tcPr><w:cellIns w:id="1"/></w:tcPr>')],
  ['修订', word('<w:sectPr><w:sectPrChange w:id="1"/></w:sectPr>')],
  [
    '修订',
    toOffice('docx', {
      'word/footnotes.xml':
        '<q:d xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:numberingChange/></q:d>',
    }),
  ],
  ['嵌有', toOffice('pptx', { 'ppt/embeddings/oleObject1.bin': 'x' })],
  [
    '外部链接',
    toOffice('docx', { 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'http://x/hyperlink"') }),
  ],
  [
    '外部链接',
    toOffice('pptx', { 'ppt/slides/_rels/slide1.xml.rels': relation('image', 'http://x/hyperlink') }),
  ],
  ['隐藏的幻灯片', toOffice('pptx', { 'ppt/slides/slide1.xml': "<s:sld xmlns:s='p' show='false'/>" })],
] as const)('what stands in an Office file beside its pages is named: %s', async (named, data) => {
  const { status, code, said } = await upload(data)
  expect([status, code, said]).toEqual([422, 'file-not-clean', [expect.stringContaining(named)]])
})

/** A packed list of objects, numbered from 5 on. */
const toList = (...objects: string[]): string => {
  const numbers: string[] = []
  let at = 0
  for (const [index, object] of objects.entries()) {
    numbers.push(`${5 + index} ${at}`)
    at += object.length + 1
  }
  const head = `${numbers.join(' ')} `
  const packed = deflateSync(Buffer.from(head + objects.join('\n'), 'latin1')).toString('latin1')
  return `<</Type/Obj#53tm/N ${objects.length}/First ${head.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`
}

test.each([
  ['脚本', toPdf('<</Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>>>')],
  ['脚本', toPdf('<</Type/Catalog>>', toList('<</S/J#61vaScript/JS(app.alert)>>'))],
  ['脚本', toPdf('<</Type/Catalog/OpenAction<</S/URI/URI(http://x)>>>>')],
  ['脚本', toPdf('<</Type/Catalog/OpenAction<</S/GoTo/D[1 0 R/Fit]/Next<</S/Named/N/Print>>>>>>')],
  ['脚本', toPdf('<</Type/Catalog/OpenAction 2 0 R>>', '<</S/Named/N/Print>>')],
  ['脚本', toPdf('<</Type/Catalog/OpenAction 6 0 R>>', toList('[1 0 R/Fit]', '<</S/URI/URI(http://x)>>'))],
  // What was harmless once was changed by what was written after it.
  ['脚本', toPdf('<</Type/Catalog/OpenAction 2 0 R>>', '[1 0 R/Fit]', 'null 2 0 obj<</S/Named/N/Print>>')],
  ['脚本', toPdf('<</Type/Page/AA<</O 9 0 R>>>>')],
  ['提交表单', toPdf('<</Type/Annot/Subtype/Widget/A<</S/SubmitForm/F(http://x)>>>>')],
  ['脚本', toPdf('<</S/ImportData/F(x)>>')],
  ['脚本', toPdf('<</S/GoToE/T<</R/C>>>>')],
  ['附有', toPdf('<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>')],
  ['附有', toPdf('<</Type/Filespec/F(a.xls)/EF<</F 9 0 R>>>>')],
  ['批注', toPdf('<</Type/Annot/Subtype /Text/Contents(x)>>')],
  ['批注', toPdf('<</Type/Annot/Subtype/Popup>>')],
  ['密码', toPdf('<</Type/Catalog>>', '<</Encrypt 3 0 R>>')],
  ['密码', toPdf('<</Type/ObjStm/First 4/N 1>>\nstream\nsecret\nendstream', '<</Encrypt 3 0 R>>')],
  ['读不出来', toPdf('<</Type/ObjStm/First 4/N 1>>\nstream\nsecret\nendstream')],
] as const)('what stands in a PDF beside its pages is named: %s', async (named, data) => {
  const { status, code, said } = await upload(data)
  expect([status, code, said]).toEqual([422, 'file-not-clean', [expect.stringContaining(named)]])
})

const fonts = '<</Font<</AA 7 0 R/EF 8 0 R>>>>'
test.each([
  ['a place to begin', toPdf('<</Type/Catalog/OpenAction[1 0 R/Fit]>>')],
  ['an action that goes there', toPdf('<</Type/Catalog/OpenAction<</S/GoTo/D[1 0 R/Fit]>>>>')],
  ['the same in a list', toPdf('<</Type/Catalog/OpenAction 6 0 R>>', toList('9', '<</D[1 0 R]/S/GoTo>>'))],
  ['words in a title and in a remark', toPdf('<</Title(/JavaScript \\) /Launch (/JS))>>% /Encrypt\n')],
  ['fonts by such names', toPdf(`<</Type/Page/Resources${fonts}>>`)],
  [
    'links, and forms that stay here',
    toPdf('<</Subtype/Link/A<</S/URI/URI(http://x)>>>>', '<</FT/Tx/T(a)>>'),
  ],
] as const)('a PDF with no more than %s is taken in', async (_, data) => {
  const { status, said } = await upload(data)
  expect([status, said]).toEqual([201, []])
})

test.each([
  ['王五 (市民政局)', '(\\315\\365 (x))', 'Íõ (x)'],
  ['UTF-16', '<FEFF 738B 4E94>', '王五'],
  ['UTF-8', '(\xef\xbb\xbf\xe7\x8e\x8b)', '王'],
  ['the last of several', '(a)>>\nendobj 9 0 obj<</Author(b)', 'b'],
] as const)('who wrote a PDF is read as it is written there: %s', async (_, written, author) => {
  const { doc } = await upload(toPdf('<</Type/Pages/Count 3>>', `<</Author${written}>>`, '<</Count 90>>'))
  expect(doc).toMatchObject({ author, pages: 3 })
})
