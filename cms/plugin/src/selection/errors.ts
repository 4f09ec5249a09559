import type { RoundRefusal } from '@exemplar/shared/selection/refusal'
import { declareErrors } from '../errors/declare-errors.ts'
import type { ErrorRow } from '../errors/error-row.ts'

/** Why something cannot be done in a round: every refusal of its rules has its sentence. */
const refusals = {
  'wrong-performer': {
    status: 403,
    zh: '评选的这一步不由您的岗位办理。',
    en: 'This step of the round is not for your role.',
  },
  'not-your-district': {
    status: 403,
    zh: '这个社区不属于您所在的区市。',
    en: 'This community is not in your district.',
  },
  'not-on-panel': {
    status: 403,
    zh: '您所在的单位不参加本轮联审。',
    en: 'Your unit does not sit in the joint review of this round.',
  },
  'round-not-open': {
    status: 409,
    zh: '这一轮还没有开评，请领导小组先办“开评”。',
    en: 'This round is not open yet.',
  },
  'round-is-open': { status: 409, zh: '这一轮已经开评。', en: 'This round is open already.' },
  'rules-are-decided': {
    status: 409,
    zh: '领导小组已经研究，规则不能再修订；要改规则，须另开一轮。',
    en: 'The decision has been taken; the rules can no longer be amended. Open another round.',
  },
  'notice-is-out': {
    status: 409,
    zh: '公示已经发布，截止日已经告诉公众，放假和调休不能再改。',
    en: 'The public notice is out and says when it ends; its calendar can no longer be amended.',
  },
  'unknown-nomination': {
    status: 404,
    zh: '本轮没有推荐这个社区。',
    en: 'This community was not put forward in the round.',
  },
  'nominated-already': {
    status: 409,
    zh: '这个社区本轮已经推荐过。',
    en: 'This community was put forward already.',
  },
  'quota-is-full': {
    status: 409,
    zh: '本区市的推荐名额已经用完。',
    en: 'The places of your district are taken.',
  },
  'order-is-taken': {
    status: 409,
    zh: '这个推荐次序已经给了别的社区，请换一个。',
    en: 'This place in the order of the district is taken; choose another.',
  },
  'recommendation-is-over': {
    status: 409,
    zh: '领导小组已经研究，不能再推荐。',
    en: 'The decision has been taken; nobody can be put forward any more.',
  },
  'nomination-has-ended': {
    status: 409,
    zh: '这个社区已经止步，或者不在名单里，不能再办。',
    en: 'This nomination has ended, or is not in the list.',
  },
  'stage-out-of-order': {
    status: 409,
    zh: '还没有轮到这个环节：前面的环节要先办完，不能跳过。',
    en: 'It is not the turn of this stage: no stage can be passed over.',
  },
  'answered-already': {
    status: 409,
    zh: '这个环节已经有了结果，不能再记一次。',
    en: 'This stage has been answered; there is no second answer.',
  },
  'returned-already': {
    status: 409,
    zh: '已经退回补正过一次，只能审核通过或者止步。',
    en: 'It was returned once already.',
  },
  'not-returned': {
    status: 409,
    zh: '没有退回补正，或者已经补正过。',
    en: 'It was not returned, or has been completed.',
  },
  'completion-outstanding': {
    status: 409,
    zh: '退回补正的材料还没有补来，不能通过。',
    en: 'What was asked for has not come yet; it cannot pass.',
  },
  recused: {
    status: 404,
    zh: '没有这个社区，或者您须回避。',
    en: 'There is no such nomination for you.',
  },
  'scored-already': {
    status: 409,
    zh: '您的单位已经评过分；要改，请写明为什么改。',
    en: 'Your unit has scored already; to change it, say why.',
  },
  'no-change-named': {
    status: 409,
    zh: '还没有评过分，不用写改分的理由。',
    en: 'There is no score to change yet.',
  },
  'sheet-incomplete': {
    status: 422,
    zh: '评分表没有填全，或者有的项超过满分：每项一个分数。',
    en: 'The sheet is incomplete, or an item is above its full marks.',
  },
  'scores-missing': {
    status: 409,
    zh: '评分的单位还不够，不能记联审结果。',
    en: 'Too few units have scored.',
  },
  'reason-missing': {
    status: 422,
    zh: '止步的须写明理由，理由会公开。',
    en: 'Say why it ended: the reason is published.',
  },
  'left-out-of-decision': {
    status: 409,
    zh: '研究结果须对每个等着研究的社区各写一次，不多不少。',
    en: 'The decision has to name every nomination that waits for it, once, and no other.',
  },
  'too-many-places': {
    status: 409,
    zh: '入选的超过了规则定的名额。',
    en: 'More are chosen than the rules have places.',
  },
  'no-public-notice': {
    status: 409,
    zh: '不在公示期内，不能登记异议。',
    en: 'An objection is docketed while the public notice runs.',
  },
  'objection-unknown': { status: 404, zh: '没有这个编号的异议。', en: 'There is no such objection.' },
  'objection-disposed': {
    status: 409,
    zh: '这件异议已经答复。',
    en: 'This objection has been disposed of.',
  },
  'announced-already': {
    status: 409,
    zh: '结果已经公布，记录不能再改；只能撤销、复核或者向上推荐。',
    en: 'The result was announced; its records stand.',
  },
  'not-announced': {
    status: 409,
    zh: '结果还没有公布。',
    en: 'The result was not announced yet.',
  },
  'dated-before': {
    status: 422,
    zh: '日期早于前面的环节，请核对。',
    en: 'The date is before that of an earlier stage.',
  },
  'dated-after-today': {
    status: 422,
    zh: '日期还没有到，请核对。',
    en: 'The date has not come yet.',
  },
  'counts-contradict': {
    status: 422,
    zh: '份数或者日期对不上：满意不多于有效，有效不多于发出，各题各年龄段不多于总数，起止日期不晚于记录日期。',
    en: 'Counts or dates contradict each other.',
  },
} as const satisfies Record<RoundRefusal, ErrorRow>

export const RoundError = declareErrors({
  ...refusals,
  'round-is-frozen': {
    status: 409,
    zh: '已经开评，规则冻结，不能改动或删除；确要修订，请办“修订规则”并写明理由。',
    en: 'The round is open and its rules are frozen. To change them, amend them and say why.',
  },
  'result-is-followed': {
    status: 409,
    zh: '这份公布之后还有公开的文件接着它，请先把那些撤下（从最新的起），再撤下这一份。',
    en: 'Public announcements follow this result. Withdraw those first, the latest before the others, and then this one.',
  },
  'round-refused': {
    status: 403,
    zh: '您在这一轮评选中没有要办的事，不能查看。',
    en: 'You have no part in this round.',
  },
  'records-refused': {
    status: 403,
    zh: '评选记录的原文只供市级审计员核验。',
    en: 'The records themselves are for the auditor of the city.',
  },
  'rules-incomplete': {
    status: 422,
    zh: '规则没有写全，不能开评。请补正下列各处。',
    en: 'The rules are incomplete; the round was not opened. Correct the following.',
  },
  'batch-refused': {
    status: 409,
    zh: '有几件办不成，所以一件也没有记下。请改正下列各件再办。',
    en: 'Some of these may not be done, so that none was recorded. Correct the following.',
  },
  'batch-cancelled': {
    status: 409,
    zh: '请求中途取消了，一件也没有记下。',
    en: 'The request was cancelled before all of it was recorded; nothing was.',
  },
  'batch-needs-transactions': {
    status: 409,
    zh: '数据库没有开启事务，几件不能一起办，所以一件也没有记下。请逐件办理。',
    en: 'The database has no transactions, so that several acts cannot be done as one; none was recorded. Do them one by one.',
  },
  'survey-not-kept': {
    status: 422,
    zh: '满意度调查的原表要随记录留存，只收“Excel工作簿（.xlsx）”。请用Excel或WPS打开这个.csv，另存为.xlsx再导入。',
    en: 'The sheet of a survey is kept with its records and has to be a workbook (.xlsx). Open the .csv, save it as .xlsx, and import that.',
  },
  'unknown-sheet': {
    status: 404,
    zh: '本轮没有您可以用的这种表格。',
    en: 'There is no such sheet for you in this round.',
  },
  'nothing-waits': {
    status: 409,
    zh: '这一步现在没有要催办的。',
    en: 'Nothing waits there.',
  },
  'reminded-today': {
    status: 409,
    zh: '今天已经提醒过，明天再提醒。',
    en: 'They were reminded today.',
  },
  'nobody-to-remind': {
    status: 409,
    zh: '没有能办这一步的账号，请系统管理员先开设。',
    en: 'There is no account that could do it; have one opened first.',
  },
  'story-not-evidence': {
    status: 422,
    zh: '佐证案例须是这个社区已经公开的典型经验。',
    en: 'Evidence names public stories of this community alone.',
  },
  'unknown-file': { status: 404, zh: '没有这个文件。', en: 'There is no such file.' },
  'unknown-round': { status: 404, zh: '没有这一轮评选。', en: 'There is no such round.' },
  'record-damaged': {
    status: 500,
    zh: '评选记录读不出来，请系统管理员核验评选记录。',
    en: 'A record of the round cannot be read; have the records verified.',
  },
})
