import { campaign } from '@exemplar/shared/kinds/campaign'
import { expect, test } from 'vitest'
import { toCampaign } from './to-document.ts'

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
