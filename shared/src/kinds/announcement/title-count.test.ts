import { expect, test } from 'vitest'
import { listTitleFaults } from './title-count.ts'

const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' } as const
/** Eight in the list, of nine that were put forward. */
const nominations = Array.from({ length: 9 }, (_, index) => ({
  community: { id: `${index}`, slug: `${index}`, name: `${index}社区`, district },
  stages: [],
  ...(index < 8 ? { rank: index + 1 } : {}),
}))
const listFor = (title: string) => listTitleFaults({ act: 'final-result', title, nominations })

test.each([
  '关于命名9个社区为示范社区的通报',
  '关于命名九个社区为“精致幸福社区”的通报',
  '关于命名９个示范社区的通报',
  '关于命名9\ufe0f个示范社区的通报',
  '关于命名❾个示范社区的通报',
  '关于命名玖个示范社区的通报',
  '关于命名 9 个社区的通报',
  '关于拟命名9个“精致幸福社区”的公示',
  '关于公布首批十二家示范单位的通知',
  '关于命名海源等9个社区的通报',
  '2020年示范社区名单（18个社区）',
  '一百零八个社区获评示范社区',
  '关于推荐的24个社区中命名9个社区的通报',
  '关于24个申报社区评选结果的通报',
])('“%s” does not count eight of nine', (title) => {
  expect(listFor(title)).toEqual([{ path: ['title'], message: expect.stringContaining('名单里是8个社区') }])
})

test.each([
  '关于命名8个社区为示范社区的通报',
  '关于命名八个社区为“精致幸福社区”的通报',
  '关于命名第2批8个示范社区的通报',
  '关于第一批八家示范社区的通报',
  '关于推荐的9个社区中命名8个社区的通报',
  '全市325个社区评选出8个社区',
  '示范社区名单',
  '关于2020年示范社区的通报',
  '关于落实6个大项33个小项的示范社区名单',
  '示范社区名单（公示5个工作日）',
  '第九个示范社区月名单',
])('“%s” says nothing against it', (title) => {
  expect(listFor(title)).toEqual([])
})
