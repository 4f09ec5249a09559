import { campaign } from '@exemplar/shared/kinds/campaign'
import { expect, test } from 'vitest'
import { toCampaign } from './to-document.ts'

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

test('a whole campaign is publishable', () => {
  expect(campaign.parse(toCampaign(row))).toMatchObject({
    approach: ['整合资源', '打造品牌'],
    phases: [{ key: 'select', from: '2020-10-01' }],
  })
})

test('days in grey and the day of archiving are published where they are given, and whole', () => {
  expect(
    toCampaign({ ...row, grey: { from: null, to: null, reason: null }, archived: null }),
  ).not.toMatchObject({
    grey: expect.anything(),
  })
  const grey = { from: '2020-04-04', to: '2020-04-04', reason: '全国哀悼日' }
  const given = toCampaign({ ...row, grey, archived: '2021-03-31' })
  expect(campaign.parse(given)).toMatchObject({ grey, archived: '2021-03-31' })
  const turned = { ...row, grey: { ...grey, from: '2020-04-05' } }
  expect(campaign.safeParse(toCampaign(turned)).error?.issues).toMatchObject([
    { path: ['grey', 'to'], message: '灰色显示的最后一天早于第一天' },
  ])
  const unsaid = { ...row, grey: { ...grey, reason: '（待填写）' } }
  expect(campaign.safeParse(toCampaign(unsaid)).error?.issues).toMatchObject([{ path: ['grey', 'reason'] }])
})

test('whom the public calls is published as somebody who can be called, or refused', () => {
  const contact = { unit: '（待填写）', phone: '办公室' }
  expect(campaign.safeParse(toCampaign({ ...row, contact })).error?.issues).toMatchObject([
    { path: ['contact', 'unit'] },
    { path: ['contact', 'phone'] },
  ])
})
