import type { Newsroom } from '../support/newsroom.ts'
import { toOffice, toPdf } from '../support/office.ts'
import type { Attached } from './steps.ts'

// One document of each kind as REST takes it, with every key that its published shape can have. All of it is made up.

const toDay = (date: string): string => `${date}T04:00:00.000Z`
const contact = { unit: '示例办公室', phone: '0631-0000000' }
const said = { source: '示例', editor: '示例编辑', notice: '本页内容为虚构示例。' }

const element = { format: '', indent: 0, version: 1, direction: 'ltr' }
const toText = (text: string, format = 0) => ({
  ...{ type: 'text', detail: 0, format, mode: 'normal', style: '', version: 1 },
  text,
})
const bold = 1
const toNode = (type: string, children: readonly object[], rest: object = {}) => ({
  ...{ type, ...element, children },
  ...rest,
})
const toParagraph = (...children: object[]) => toNode('paragraph', children, { textFormat: 0, textStyle: '' })

const toCell = (words: string, headerState = 0) =>
  toNode('tablecell', [toParagraph(...(words === '' ? [] : [toText(words)]))], {
    ...{ headerState, colSpan: 1, rowSpan: 1, backgroundColor: null },
  })

/** With a caption, heads of rows, and a cell that is empty. */
const table = {
  ...toNode('table', [
    toNode('tablerow', [toCell('月份', 3), toCell('借用次数', 1), toCell('损坏', 1)]),
    toNode('tablerow', [toCell('5月', 2), toCell('31'), toCell('0')]),
    toNode('tablerow', [toCell('6月', 2), toCell('28'), toCell('')]),
  ]),
  $: { caption: '表1　工具借用' },
}

/** A body with every kind of block and run, and with letters that are written in more than one way. */
const toBody = (sentence: string, picture?: string) => {
  const link = toNode('link', [toText('原件')], {
    version: 3,
    fields: { linkType: 'custom', newTab: false, url: 'https://example.com/ledger?a=1&b=2' },
  })
  const letters = '“A\u00a0B”\u3000全角、\u200b零宽、e\u0301、\u00e9、𠮷、👩‍👩‍👧、\\、<b>、\u2028。'
  const items = ['先', '后'].map((text, place) => toNode('listitem', [toText(text)], { value: place + 1 }))
  const children = [
    toNode('heading', [toText('做法')], { tag: 'h2' }),
    toParagraph(toText(sentence), link, toText('，共'), toText('33', bold), toText(`项。${letters}`)),
    toNode('list', items, { listType: 'number', tag: 'ol', start: 1 }),
    toNode('list', items, { listType: 'bullet', tag: 'ul', start: 1 }),
    toNode('quote', [toText('灯亮了。')]),
    table,
    ...(picture
      ? [{ type: 'upload', version: 3, format: '', relationTo: 'media', value: picture, fields: {} }]
      : []),
  ]
  return { root: toNode('root', children) }
}

export const campaign = {
  ...{ title: '示范创建活动', slug: 'campaign', year: 2020, city: '威海市', divisionCode: '371000' },
  ...{ lead: '市民政局', coordinating: '领导小组', memberUnits: 19, summary: '一句话。', contact },
  approach: '整合资源\n分类推进',
  phases: ['select', 'sum-up'].map((key, index) => ({
    ...{ key, title: '推选典型', summary: '概要。' },
    ...{ from: toDay(`2020-0${index + 7}-01`), to: toDay(`2020-0${index + 7}-28`) },
  })),
  ...{ editor: said.editor, notice: said.notice },
}

export const toStandardSet = (standards: readonly string[]) => ({
  ...{ title: '创建标准', slug: 'standards', year: 2020, version: '2020年印发稿', issuer: '市民政局' },
  adopted: toDay('2020-07-01'),
  items: standards.map((standard) => ({
    ...{ standard, requirement: '做到。\n做好。', checks: '看得见。' },
    duties: [{ role: '牵头单位', unit: '市民政局' }],
  })),
  ...{ editor: said.editor, notice: said.notice },
})

export const toFigure = (slug: string, order: number) => ({
  ...{ title: '城市社区', slug, display: '325', unit: '个', qualifier: '不低于', year: 2020, order },
  ...{ featured: order === 1, asOf: toDay('2030-12-31'), source: said.source },
})

export const toStory = (
  { community, standard }: Pick<Newsroom, 'community' | 'standard'>,
  { slug, picture }: { slug: string; picture: string },
) => ({
  ...{ title: '一扇窗口办成的事', slug, deck: '居民办事只认一扇窗。', year: 2020, community },
  ...{ standards: [standard], cover: picture, body: toBody('早上八点一刻，窗口开了。见', picture) },
  quote: { text: '灯亮了。', cite: '示例居民' },
  figures: {
    rows: [{ label: '窗口', value: '1', unit: '扇' }],
    ...{ source: said.source, asOf: toDay('2020-09-30') },
  },
  ...said,
})

const toAnnouncement = (community: string) => ({
  ...{ deck: '现予公布。', year: 2020, issuer: '市民政局', editor: said.editor, disclaimer: said.notice },
  body: toBody('现将名单公布如下，见'),
  stages: [
    { key: 'recommendation', title: '区市推荐', short: '推荐', by: '区市' },
    { key: 'survey', title: '满意度调查', short: '调查', by: '第三方' },
  ],
  survey: { threshold: 90.5, minimumValid: 60 },
  nominations: [
    {
      ...{ community, rank: 1, survey: { rate: 98.75, valid: 61 } },
      stages: [
        { key: 'recommendation', date: toDay('2020-08-10'), outcome: 'passed' },
        { key: 'survey', date: toDay('2020-08-20'), outcome: 'passed', reason: '达到门槛。' },
      ],
    },
  ],
  notice: {
    ...{ from: toDay('2020-10-12'), to: toDay('2020-10-16'), unit: '示例办公室' },
    ...{ phone: contact.phone, address: '示例路1号' },
  },
})

export const toPublicNotice = (community: string) => ({
  ...toAnnouncement(community),
  ...{ act: 'public-notice', title: '拟命名公示', slug: 'public-notice', dated: toDay('2020-10-12') },
})

export const toFinalResult = (community: string) => ({
  ...toAnnouncement(community),
  ...{ act: 'final-result', title: '命名通报', slug: 'final-result', dated: toDay('2020-10-29') },
  documentNumber: '示例字〔2020〕12号',
})

const owned = { credit: said.source, licence: '示例许可' }

export const form: Attached = {
  ...{ name: 'form.pdf', data: toPdf('<</Type/Catalog>>') },
  words: { title: '申报表', ...owned },
}

export const list: Attached = {
  ...{ name: 'list.xlsx', data: toOffice('xlsx') },
  words: { title: '名单', ...owned },
}

/** A sound by its first bytes, which nobody plays. */
export const sound: Attached = {
  ...{ name: 'sound.mp3', data: Buffer.concat([Buffer.from('ID3\x04\0\0'), Buffer.alloc(64, 7)]) },
  words: { title: '录音', ...owned, transcript: '各位好。\n（掌声）' },
}

/** Its communities are gathered. */
export const toRegister = (district: string) => ({
  ...{ title: '环翠区社区登记册', slug: 'district', district, asOf: toDay('2020-07-22'), ...said },
})

export const toConference = (figures: readonly string[]) => ({
  ...{ title: '新闻发布会', slug: 'briefing', deck: '启动。', year: 2020, contact, figures, ...said },
  ...{ date: toDay('2020-07-22'), dateSource: '示例文稿' },
  turns: [
    { clock: '15:00:00', role: 'host', speaker: '主持人', post: '示例职务', paragraphs: '各位好。\n开始。' },
    { clock: '15:03:20', role: 'reporter', speaker: '示例日报', question: 1, paragraphs: '请问？' },
    { clock: '15:04:00', role: 'spokesperson', speaker: '发言人', paragraphs: '共325个。' },
  ],
  mediaPresent: [{ level: '市级媒体', names: '示例日报\n示例广播' }],
})

export const toRelease = (figures: readonly string[], conference: string) => ({
  ...{ title: '活动启动', slug: 'release', deck: '导语。', year: 2020, date: toDay('2020-07-23') },
  ...{ body: toBody('活动今天启动，见'), figures, conference, contact, ...said },
})
