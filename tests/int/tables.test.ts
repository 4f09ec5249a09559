import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'
import { toTableNode, toTableState } from '../support/table.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const lent = [
  ['月份', '借用次数', '损坏'],
  ['5月', '31', '0'],
  ['6月', '28', ''],
]
const writeTable = (title: string, table: object): Promise<string> =>
  create(room.contributor, 'stories', { ...toStoryData(room, { title }), body: toTableState(table) })

type Refused = { errors: { data?: { issues?: { path: string; message: string }[] } }[] }
const toIssues = ({ body }: Answer) => (body as unknown as Refused).errors[0]?.data?.issues ?? []

const [head = []] = lent
const how = (action: string) => `在编辑框下方的“表格”工具条里点“${action}”`

test.each([
  {
    table: toTableNode([head, ['5月', '31']], { odd: { colSpan: 2 } }),
    path: 'body.0',
    message: `表格“月份”里有合并的单元格，发布时不能保留：请把光标放进这一格，${how('拆分单元格')}，再把空出来的格填上`,
  },
  {
    table: toTableNode(lent, { heads: 0 }),
    path: 'body.0',
    message: `表格“月份”没有表头：请把光标放进表格，${how('首行作表头')}`,
  },
  {
    table: toTableNode([head, ['5月', '31']], { caption: '表1' }),
    path: 'body.0.rows.0',
    message: '表格“表1”表头下第1行有2格，表头有3格：请补齐或删去',
  },
  {
    table: toTableNode([['月份', ''], head.slice(1)]),
    path: 'body.0.head.1',
    message: '表格“月份”的表头第2格是空的：请写明这一列是什么',
  },
])('what a table cannot say is refused over REST as in the editor: $message', async ({ table, ...issue }) => {
  const id = await writeTable('一张表', table)
  const refused = await act(room.contributor, id, { transition: 'submit' })
  expect([refused.status, toCode(refused)]).toEqual([422, 'incomplete'])
  expect(toIssues(refused)).toEqual([issue])
})

test('a table is published as it stands, its empty cells in their places, and compared cell by cell', async () => {
  const id = await writeTable('工具借用', toTableNode(lent, { caption: '表1　工具借用' }))
  expect((await act(room.contributor, id, { transition: 'submit' })).status).toBe(200)
  await approve(room, id)
  expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
  type Feed = { entries: { document?: { title: string; body: unknown } }[] }
  const { entries } = (await toClient(cms.url).get<Feed>('/api/gazette?after=0')).body
  const cell = (text: string) => [[{ text }]]
  expect(entries.find(({ document }) => document?.title === '工具借用')?.document?.body).toEqual([
    {
      type: 'table',
      caption: '表1　工具借用',
      head: [cell('月份'), cell('借用次数'), cell('损坏')],
      rows: [
        [cell('5月'), cell('31'), cell('0')],
        [cell('6月'), cell('28'), []],
      ],
    },
  ])

  await act(room.contributor, id, { transition: 'revise' })
  const body = toTableState(
    toTableNode([...lent.slice(0, 2), ['6月', '28', '1'], ['7月', '35', '2']], { caption: '表1　工具借用' }),
  )
  await room.contributor.patch(`/api/stories/${id}`, { body })
  const compared = await room.contributor.get<{ changes: object[] }>(`/api/stories/${id}/difference`)
  expect(compared.body.changes).toMatchObject([
    { path: 'body.0.rows.1.2', label: { zh: '正文 第1段 第2行“6月” 损坏' }, before: '', after: '1' },
    { path: 'body.0.rows.2', kind: 'added', after: '7月　｜　35　｜　2' },
  ])
})

test('what stands in a cell is checked: an identity number keeps the edition back, and its cell is named', async () => {
  // The check digits of a number that belongs to nobody: the place code does not exist.
  const id = await writeTable(
    '名单',
    toTableNode([
      ['姓名', '号码'],
      ['某某', '999999198001010011'],
    ]),
  )
  const refused = await act(room.contributor, id, { transition: 'submit' })
  expect([refused.status, toCode(refused)]).toEqual([422, 'findings-unanswered'])
  const { findings } = (
    await room.contributor.get<{ findings: { rule: string; path: string }[] }>(`/api/stories/${id}/review`)
  ).body
  expect(findings).toMatchObject([{ rule: 'identity-number', path: 'body.0.rows.0.1.0' }])
})
