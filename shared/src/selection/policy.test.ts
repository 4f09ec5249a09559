import { describe, expect, test } from 'vitest'
import type { Actor } from '../review/roles.ts'
import type { RoundRequest } from './record.ts'
import { findRoundRefusal } from './refusal.ts'
import { type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { toStanding } from './to-standing.ts'

// Written by hand from the plan of the campaign: it asks no table of ours what it thinks.

const today = '2026-12-31'
const people = {
  环翠: { id: 'd2', role: 'district-reviewer', district: '371002' },
  文登: { id: 'd3', role: 'district-reviewer', district: '371003' },
  区撰: { id: 'w', role: 'contributor', district: '371002' },
  办: { id: 'o', role: 'city-reviewer' },
  组: { id: 'g', role: 'chief-editor' },
  住: { id: 'h', role: 'contributor', unit: 'housing' },
  公: { id: 'p', role: 'contributor', unit: 'police' },
  委: { id: 'z', role: 'contributor', unit: 'zone' },
  外: { id: 'x', role: 'contributor', unit: 'other' },
  签: { id: 's', role: 'publisher' },
  审计: { id: 'a', role: 'auditor' },
  管: { id: 'm', role: 'administrator' },
  新闻: { id: 'n', role: 'press-officer' },
} as const satisfies Record<string, Actor>
type Person = keyof typeof people

const date = '2026-10-10'
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const survey = {
  ...{ method: '入户', from: date, to: date, issued: 400, questions: [], ages: [], files: [] },
}
const meeting = { date, meeting: '专题会', method: { by: 'consensus' as const }, minutes: [] }
const objection = { name: '某单位', contact: '电话', content: '反映情况', files: [] }

const toRecommended = (serial: number, order: number): Told => ({
  ...{ act: 'recommend', nomination: toCommunity(serial), order, reason: '好', assessment: [], date },
})

/** How a round stands, grown act by act: c1 of 文登, c2 of 环翠 (with which 公安 is paired). */
const steps = {
  无: [],
  开评: [{ act: 'open', rules: toRules() }],
  推荐: [toRecommended(1, 1), toRecommended(2, 1)],
  退回: [{ act: 'return', community: 'c1', reason: '缺材料', lacking: [1], date }],
  补正: [{ act: 'complete', community: 'c1', reason: '补来了', files: [], date }],
  审核: ['c1', 'c2'].map((community) => ({
    ...{ act: 'review' as const, community, outcome: 'passed' as const, checklist: [], date },
  })),
  调查: ['c1', 'c2'].map((community) => ({
    ...{ act: 'survey' as const, community, ...survey, valid: 300, satisfied: 280, date },
  })),
  评分: [
    { act: 'score', community: 'c1', unit: 'housing', points, reason: '好', date },
    { act: 'score', community: 'c1', unit: 'police', points, reason: '好', date },
    { act: 'score', community: 'c2', unit: 'housing', points, reason: '好', date },
  ],
  联审: ['c1', 'c2'].map((community) => ({
    ...{ act: 'joint-review' as const, community, outcome: 'passed' as const, date },
  })),
  研究: [
    {
      ...{ act: 'decide', ...meeting },
      decided: [
        { community: 'c2', outcome: 'passed' },
        { community: 'c1', outcome: 'passed' },
      ],
    },
  ],
  公示: [{ act: 'notice', from: '2026-10-12', to: '2026-10-16', entry: 5, document: 'n' }],
  异议: [{ act: 'object', docket: '异〔2026〕1号', ...objection, date: '2026-10-13' }],
  答复: [
    {
      ...{ act: 'dispose', docket: '异〔2026〕1号', upheld: false, disposition: '不成立' },
      date: '2026-10-14',
    },
  ],
  公布: [{ act: 'announce', entry: 6, document: 'r', date: '2026-10-20' }],
} as const satisfies Record<string, readonly Told[]>
type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]

const standingAfter = (step: Step) =>
  toStanding(toRecords(...names.slice(0, names.indexOf(step) + 1).flatMap((name) => [...steps[name]])))

const requests = {
  开评: { act: 'open' },
  修订: { act: 'amend', reason: '名额', changes: { places: 3 } },
  调休: {
    act: 'amend',
    reason: '放假安排公布',
    changes: { calendar: [{ date: '2026-10-12', day: 'free' }] },
  },
  混改: { act: 'amend', reason: '放假', changes: { calendar: [], places: 3 } },
  推荐: { act: 'recommend', community: 'c3', order: 2, reason: '好', assessment: [], date },
  退回: { act: 'return', community: 'c2', reason: '缺材料', lacking: [], date },
  再退: { act: 'return', community: 'c1', reason: '缺材料', lacking: [], date },
  补正: { act: 'complete', community: 'c1', reason: '补来了', files: [], date },
  过审: { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date },
  无由止: { act: 'review', community: 'c1', outcome: 'ended', checklist: [], date },
  调查: { act: 'survey', community: 'c1', ...survey, valid: 300, satisfied: 280, date },
  多答: { act: 'survey', community: 'c1', ...survey, valid: 401, satisfied: 280, date },
  不评价: { act: 'end-survey', community: 'c1', reason: '不足300份', date },
  回避: { act: 'recuse', community: 'c1', reason: '亲属', date },
  评分: { act: 'score', community: 'c1', points, reason: '好', date },
  评二: { act: 'score', community: 'c2', points, reason: '好', date },
  改分: { act: 'score', community: 'c1', points, reason: '好', change: '看错了', date },
  缺项: { act: 'score', community: 'c1', points: points.slice(1), reason: '好', date },
  联审: { act: 'joint-review', community: 'c1', outcome: 'passed', date },
  研究: { act: 'decide', ...meeting, decided: steps.研究[0].decided.map((one) => ({ ...one })) },
  漏研究: { act: 'decide', ...meeting, decided: [{ community: 'c1', outcome: 'passed' }] },
  异议: { act: 'object', ...objection, date: '2026-10-13' },
  迟异议: { act: 'object', ...objection, date: '2026-10-17' },
  答复: { act: 'dispose', docket: '异〔2026〕1号', upheld: false, disposition: '否', date: '2026-10-14' },
  退出: { act: 'quit', community: 'c1', reason: '社区申请', date: '2026-12-01' },
  上推: { act: 'refer', community: 'c1', level: 'province', award: '省级示范', date: '2026-12-01' },
  早推: { act: 'refer', community: 'c1', level: 'province', award: '省级示范', date: '2026-10-19' },
  复核: { act: 'recheck', community: 'c1', kept: true, reason: '现场查看', date: '2026-12-01' },
  撤销: { act: 'revoke', community: 'c1', reason: '弄虚作假', date: '2026-12-01' },
  早日: { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date: '2026-10-09' },
  来日: { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date: '2027-01-01' },
} as const satisfies Record<string, RoundRequest>

const allowed = '＋'
const table: readonly (readonly [Step, keyof typeof requests, Person, string])[] = [
  // 开评与修订
  ['无', '开评', '组', allowed],
  ['无', '开评', '办', 'wrong-performer'],
  ['无', '推荐', '环翠', 'round-not-open'],
  ['开评', '开评', '组', 'round-is-open'],
  ['联审', '修订', '组', allowed],
  ['研究', '修订', '组', 'rules-are-decided'],
  // 放假和调休不影响评谁：发布公示以前都可以补
  ['研究', '调休', '组', allowed],
  ['研究', '混改', '组', 'rules-are-decided'],
  ['研究', '调休', '办', 'wrong-performer'],
  ['公示', '调休', '组', 'notice-is-out'],
  ['公示', '修订', '组', 'rules-are-decided'],
  ['开评', '修订', '办', 'wrong-performer'],
  // 推荐由区市审核员办，只办本区市的
  ['开评', '推荐', '文登', allowed],
  ['开评', '推荐', '区撰', 'wrong-performer'],
  ['开评', '推荐', '办', 'wrong-performer'],
  ['研究', '推荐', '文登', 'recommendation-is-over'],
  // 审核：退回一次，补正以后才能过
  ['推荐', '过审', '办', allowed],
  ['推荐', '过审', '文登', 'wrong-performer'],
  ['推荐', '过审', '签', 'wrong-performer'],
  ['推荐', '过审', '管', 'wrong-performer'],
  ['推荐', '过审', '审计', 'wrong-performer'],
  ['推荐', '过审', '新闻', 'wrong-performer'],
  ['推荐', '无由止', '办', 'reason-missing'],
  ['推荐', '早日', '办', 'dated-before'],
  ['推荐', '来日', '办', 'dated-after-today'],
  ['推荐', '补正', '文登', 'not-returned'],
  ['退回', '退回', '办', allowed],
  ['退回', '再退', '办', 'returned-already'],
  ['退回', '过审', '办', 'completion-outstanding'],
  ['退回', '补正', '环翠', 'not-your-district'],
  ['退回', '补正', '文登', allowed],
  ['补正', '再退', '办', 'returned-already'],
  ['补正', '过审', '办', allowed],
  ['审核', '过审', '办', 'answered-already'],
  ['审核', '退回', '办', 'answered-already'],
  // 不跳过，不倒着来
  ['推荐', '调查', '办', 'stage-out-of-order'],
  ['推荐', '评分', '住', 'stage-out-of-order'],
  ['推荐', '联审', '办', 'stage-out-of-order'],
  ['推荐', '研究', '组', 'stage-out-of-order'],
  ['审核', '调查', '办', allowed],
  ['审核', '多答', '办', 'counts-contradict'],
  ['审核', '不评价', '办', 'stage-out-of-order'],
  ['调查', '调查', '办', 'answered-already'],
  // 联审：在场、不回避、一次；改分要写理由
  ['调查', '评分', '住', allowed],
  ['调查', '评分', '委', allowed],
  ['调查', '评分', '外', 'not-on-panel'],
  ['调查', '评分', '办', 'wrong-performer'],
  ['调查', '评二', '公', 'recused'],
  ['调查', '评二', '委', 'recused'],
  ['调查', '缺项', '住', 'sheet-incomplete'],
  ['调查', '改分', '住', 'no-change-named'],
  ['评分', '评分', '住', 'scored-already'],
  ['评分', '改分', '住', allowed],
  ['评分', '回避', '住', 'scored-already'],
  ['评分', '回避', '委', allowed],
  ['调查', '联审', '办', 'scores-missing'],
  ['评分', '联审', '办', allowed],
  ['联审', '改分', '住', 'answered-already'],
  // 回避的单位从答复里也看不出联审办到了哪一步
  ['推荐', '评二', '公', 'recused'],
  ['联审', '评二', '公', 'recused'],
  ['公布', '评二', '公', 'recused'],
  // 研究：全体一次
  ['联审', '研究', '组', allowed],
  ['联审', '研究', '办', 'wrong-performer'],
  ['联审', '漏研究', '组', 'left-out-of-decision'],
  ['研究', '研究', '组', 'answered-already'],
  // 异议只在公示期内
  ['研究', '异议', '办', 'no-public-notice'],
  ['公示', '异议', '办', allowed],
  ['公示', '迟异议', '办', 'no-public-notice'],
  ['公示', '答复', '组', 'objection-unknown'],
  ['异议', '答复', '组', allowed],
  ['异议', '答复', '办', 'wrong-performer'],
  ['答复', '答复', '组', 'objection-disposed'],
  ['公示', '退出', '文登', allowed],
  ['公示', '退出', '环翠', 'not-your-district'],
  // 公布以后
  ['公示', '上推', '组', 'not-announced'],
  ['公布', '上推', '组', allowed],
  ['公布', '早推', '组', 'dated-before'],
  ['公布', '复核', '办', allowed],
  ['公布', '复核', '组', 'wrong-performer'],
  ['公布', '撤销', '组', allowed],
  ['公布', '撤销', '办', 'wrong-performer'],
  ['公布', '退出', '文登', 'announced-already'],
  ['公布', '异议', '办', 'announced-already'],
  ['公布', '修订', '组', 'announced-already'],
]

describe('who may do what, and when', () => {
  test.each(table)('after %s: %s by %s: %s', (step, name, person, expected) => {
    const place = { standing: standingAfter(step), today }
    expect(findRoundRefusal(people[person], requests[name], place) ?? allowed).toBe(expected)
  })
})
