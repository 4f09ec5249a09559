import { rm } from 'node:fs/promises'
import { toImportDoors } from '../../support/imports.ts'
import { openNewsroom } from '../../support/newsroom.ts'
import { openRemoteOffice, type Person } from '../../support/people.ts'
import type { Rows } from '../../support/workbook.ts'
import { toQuantile } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'
import { startCmsIn } from '../stages/desk.ts'
import { openFolder } from '../stages/stages.ts'

/** As many as the city has communities, and stories of three summers. */
const communities = 325
const stories = 1_000
const most = 60

const paragraph = '早上八点一刻，窗口开了。居民办事只认一扇窗，材料一次交齐，办不成的由社区跑腿。'

const lists: readonly { readonly list: string; readonly rows: Rows }[] = [
  {
    list: 'communities',
    rows: [
      ['社区', '区市', '户数'],
      ...Array.from({ length: communities }, (_none, index) => [`第${index + 1}小区社区`, '环翠区', index]),
    ],
  },
  {
    list: 'stories',
    rows: [
      ['标题', '社区', '区市', '提要', '正文'],
      ...Array.from({ length: stories }, (_none, index) => [
        `表格里第${index + 1}篇经验`,
        ...[`第${(index % communities) + 1}小区社区`, '环翠区', '一扇窗口办成一件事。'],
        Array.from({ length: 8 }, () => paragraph).join('\n'),
      ]),
    ],
  },
]

/** What an editor waits for who brings a whole campaign in from Excel: looking at the sheets, and recording them. */
export const imports: Row = {
  name: 'imports',
  about: '从表格录入325个社区和1000篇经验 / a campaign comes in from Excel',
  measure: async () => {
    const folder = await openFolder()
    const running = await startCmsIn(folder)
    try {
      const room = await openNewsroom(await openRemoteOffice(running.url))
      const doors = toImportDoors(running.url)
      const found: Found[] = []
      const reader = watch(room.auditor)
      let whole = 0
      for (const { list, rows } of lists) {
        const began = performance.now()
        const { preview } = await doors.send(room.chiefEditor, list, { rows })
        const looked = performance.now()
        if (preview?.counts.new !== rows.length - 1) throw new Error(`${list}: ${JSON.stringify(preview)}`)
        const { recorded } = await doors.send(room.chiefEditor, list, { rows, plan: preview.plan })
        if (recorded?.made !== rows.length - 1) throw new Error(`${list}: ${JSON.stringify(recorded)}`)
        const [look, record] = [looked - began, performance.now() - looked].map((took) => took / 1_000)
        const note = `核对 ${look?.toFixed(1)} s，录入 ${record?.toFixed(1)} s`
        whole += (look ?? 0) + (record ?? 0)
        const what = `${rows.length - 1}行 ${list}`
        found.push({ what, measured: (look ?? 0) + (record ?? 0), unit: 's', note })
      }
      const waits = await reader.stop()
      return [
        ...found,
        { what: '两张表合计', measured: whole, unit: 's', limit: { atMost: most } },
        { what: '其间别人打开列表，p95', measured: toQuantile(waits, 0.95), unit: 'ms' },
        { what: '其间别人打开列表，最慢', measured: Math.max(...waits), unit: 'ms' },
      ]
    } finally {
      await running.end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Somebody who opens a list again and again, until stopped: resolves with what each took, in milliseconds. */
const watch = (person: Person) => {
  let isOver = false
  const waits: number[] = []
  const work = (async () => {
    while (!isOver) {
      const began = performance.now()
      const { status } = await person.get('/api/communities?limit=20&depth=0')
      if (status !== 200) throw new Error(`communities answered ${status}`)
      waits.push(performance.now() - began)
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await work
      return waits
    },
  }
}
