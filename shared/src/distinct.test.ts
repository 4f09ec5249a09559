import { expect, test } from 'vitest'
import { z } from 'zod'
import { distinct } from './distinct.ts'
import { announcement } from './kinds/announcement.ts'
import { campaign } from './kinds/campaign.ts'
import { conference } from './kinds/conference.ts'
import { pressRelease } from './kinds/press-release.ts'
import { standardSet } from './kinds/standard-set.ts'
import { story } from './kinds/story.ts'

const listPaths = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test('the later of two rows alike is named, and rows without a key are not', () => {
  const list = z
    .array(z.object({ key: z.string().optional() }))
    .check(distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `“${key}”重复` }))
  expect(listPaths(list, [{}, { key: 'a' }, {}, { key: 'b' }, { key: 'a' }])).toEqual(['4.key “a”重复'])
})

test('standards of a story', () => {
  expect(listPaths(story.shape.standards, [3, 12, 3])).toEqual(['2 第3小项与前面的重复'])
})

test('phases of a campaign', () => {
  const phase = { key: 'select', title: '推选', from: '2020-10-01', to: '2020-10-31', summary: '概要' }
  expect(listPaths(campaign.shape.phases, [phase, phase])).toEqual(['1.key 步骤代号“select”与前面的重复'])
})

test('turns, questions and figures of a conference, figures of a release', () => {
  const turn = {
    id: 't1',
    clock: '15:00:00',
    role: 'reporter',
    speaker: '记者',
    question: 1,
    paragraphs: ['问'],
  }
  expect(listPaths(conference.shape.turns, [turn, turn])).toEqual([
    '1.id 段落网址“t1”与前面的重复',
    '1.question 第1问与前面的重复',
  ])
  for (const figures of [conference.shape.figures, pressRelease.shape.figures])
    expect(listPaths(figures, ['a', 'b', 'a'])).toEqual(['2 数据口径“a”与前面的重复'])
})

test('stages, communities and ranks of an announcement', () => {
  const stage = { key: 'decision', title: '研究决定', short: '决定', by: '领导小组' }
  expect(listPaths(announcement.shape.stages, [stage, stage])).toEqual([
    '1.key 环节代号“decision”与前面的重复',
  ])
  const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' }
  const passed = { key: 'decision', date: '2020-10-01', outcome: 'passed' }
  const nomination = {
    community: { id: 'c', slug: 'c', name: '海源社区', district },
    stages: [passed],
    rank: 1,
  }
  expect(listPaths(announcement.shape.nominations, [nomination, nomination])).toEqual([
    '1.community “海源社区”与前面的重复',
    '1.rank 名次1与前面的重复',
  ])
  expect(listPaths(announcement.shape.nominations, [{ ...nomination, stages: [passed, passed] }])).toEqual([
    '0.stages.1.key 环节“decision”与前面的重复',
  ])
})

test('categories of a standard set', () => {
  const item = { number: 1, title: '标准', requirement: ['要求'], duties: [], checks: [] }
  const category = { key: 'team', number: 1, title: '大项', statement: '一句话。', items: [item] }
  const categories = [1, 2, 3, 4, 5, 5].map((number) => ({ ...category, key: `c${number}`, number }))
  expect(listPaths(standardSet.shape.categories, categories)).toEqual([
    '5.number 大项编号5与前面的重复',
    '5.key 大项代号“c5”与前面的重复',
  ])
})
