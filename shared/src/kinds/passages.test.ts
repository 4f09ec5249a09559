import { expect, test } from 'vitest'
import type { Announcement } from './announcement.ts'
import type { Conference } from './conference.ts'
import { listPassages, toPlainText } from './index.ts'
import type { Passage } from './kind.ts'
import type { Register } from './register.ts'
import type { StandardSet } from './standard-set.ts'

const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' as const }
const reviewed = { source: '市民政局', editor: '王编辑' }

const toTold = ({ path, title, texts, ...rest }: Passage) => ({
  ...rest,
  told: [
    path,
    title,
    ...texts.map((text) => (typeof text === 'string' ? text : `${text.name.zh}：${text.text}`)),
  ],
})

test('of a conference each turn is found at its anchor', () => {
  const conference: Conference = {
    kind: 'conference',
    slug: 'briefing',
    title: '新闻发布会',
    year: 2020,
    date: '2020-07-22',
    turns: [
      {
        id: 't150237',
        clock: '15:02:37',
        role: 'host',
        speaker: '主持人',
        paragraphs: ['各位好。', '开始。'],
      },
      {
        id: 't150318',
        clock: '15:03:18',
        role: 'spokesperson',
        post: '局长',
        speaker: '王某',
        paragraphs: ['好。'],
      },
    ],
    figures: [],
    mediaPresent: [],
    contact: { unit: '办公室', phone: '0631-0000000' },
    ...reviewed,
  }
  const [whole, ...turns] = listPassages(conference)
  expect(whole.path).toBe('/press/briefing')
  expect(whole.texts.map(toPlainText)).toEqual([
    ...['主持人', '各位好。', '开始。', '局长王某', '好。', '市民政局'],
  ])
  expect(turns.map(toTold)).toEqual([
    { told: ['/press/briefing#t150237', '15:02:37　主持人', '各位好。', '开始。'] },
    { told: ['/press/briefing#t150318', '15:03:18　局长王某', '好。'] },
  ])
})

test('of a register each community is found at its own page, by its former names too', () => {
  const register: Register = {
    kind: 'register',
    slug: 'huancui',
    title: '环翠区社区登记册',
    district,
    communities: [
      {
        id: 'a',
        slug: 'xin',
        name: '新桥社区',
        state: 'standing',
        former: [{ slug: 'jiu', name: '旧桥社区' }],
      },
      { id: 'b', slug: 'lou', name: '楼下社区', state: 'merged', into: 'a' },
    ],
    asOf: '2020-07-22',
    ...reviewed,
  }
  const [whole, ...communities] = listPassages(register)
  expect([whole.path, whole.district]).toEqual(['/districts/huancui', '371002'])
  expect(communities.map(toTold)).toEqual([
    { district: '371002', told: ['/communities/xin', '新桥社区', '区市：环翠区', '曾用名：旧桥社区'] },
    { district: '371002', told: ['/communities/lou', '楼下社区', '区市：环翠区'] },
  ])
})

test('of an announcement each community is found with the reasons that were published', () => {
  const community = { id: 'a', slug: 'xin', name: '新桥社区', district }
  const announcement: Announcement = {
    kind: 'announcement',
    act: 'final-result',
    slug: 'result',
    title: '通报',
    deck: '现予公布。',
    year: 2020,
    documentNumber: '威民字〔2020〕12号',
    issuer: '市民政局',
    dated: '2020-10-29',
    body: [{ type: 'paragraph', spans: [{ text: '名单如下。' }] }],
    stages: [
      { key: 'first', title: '区市推荐', short: '推荐', by: '区市' },
      { key: 'second', title: '成员单位联审', short: '联审', by: '成员单位' },
    ],
    nominations: [
      {
        community,
        stages: [
          { key: 'first', date: '2020-08-10', outcome: 'passed' },
          { key: 'second', date: '2020-10-10', outcome: 'ended', reason: '坡道还没有修好。' },
        ],
      },
    ],
    editor: '王编辑',
  }
  const [whole, ...communities] = listPassages(announcement)
  expect(toTold(whole).told).toEqual([
    ...['/results/result', '通报', '现予公布。', '发文字号：威民字〔2020〕12号', '印发单位：市民政局'],
    ...['名单如下。', '推荐社区：环翠区新桥社区'],
  ])
  expect(communities.map(toTold)).toEqual([
    { district: '371002', told: ['/communities/xin', '新桥社区', '成员单位联审：坡道还没有修好。'] },
  ])
})

test('of a standard set each category and each item is found, an item by its number too', () => {
  const set: StandardSet = {
    kind: 'standard-set',
    slug: 'set',
    title: '创建标准',
    year: 2020,
    version: '第一版',
    issuer: '市民政局',
    categories: [
      {
        key: 'environment',
        number: 4,
        title: '环境精美',
        statement: '路平灯亮。',
        items: [
          {
            number: 26,
            title: '垃圾分类',
            requirement: ['桶有盖。'],
            duties: [{ role: '牵头单位', unit: '市住房局' }],
            checks: ['看一看。'],
          },
        ],
      },
    ],
  }
  const [whole, ...parts] = listPassages(set)
  expect(whole.path).toBe('/standards')
  expect(parts.map(toTold)).toEqual([
    { told: ['/standards#environment', '环境精美', '路平灯亮。'] },
    {
      standard: 26,
      told: [
        ...['/standards/26', '第26项　垃圾分类', '要求：桶有盖。', '牵头单位：市住房局'],
        ...['怎样看是否达到：看一看。', '大项：环境精美'],
      ],
    },
  ])
})
