import { campaign } from '@exemplar/shared/campaigns/campaign'
import { figure } from '@exemplar/shared/press/figure'
import { expect, test } from 'vitest'
import { toFigure } from '../press/to-figure.ts'
import { toCampaign } from './to-campaign.ts'

test('a whole campaign is publishable', () => {
  const row = {
    id: 'c',
    slug: 'jzxfsq-2020',
    title: '活动',
    year: 2020,
    city: '威海市',
    divisionCode: '371000',
    lead: '市民政局',
    coordinating: '领导小组',
    memberUnits: 19,
    approach: '整合资源\n打造品牌',
    summary: '概要',
    phases: [
      { id: 'p', key: 'select', title: '推选典型', from: '2020-10-01', to: '2020-10-31', summary: '概要' },
    ],
    contact: { unit: '办公室', phone: '5895580' },
    notice: null,
  }
  expect(campaign.parse(toCampaign(row))).toMatchObject({
    approach: ['整合资源', '打造品牌'],
    phases: [{ key: 'select', from: '2020-10-01' }],
  })
})

test('a whole figure is publishable', () => {
  const row = {
    id: 'f',
    slug: 'communities',
    title: '城市社区',
    display: '325',
    unit: '个',
    qualifier: null,
    year: 2020,
    order: 1,
    featured: null,
    asOf: '2020-07-22T12:00:00.000Z',
    source: '发布会',
  }
  expect(figure.parse(toFigure(row))).toMatchObject({ featured: false, asOf: '2020-07-22' })
})
