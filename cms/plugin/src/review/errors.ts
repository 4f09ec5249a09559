import { declareErrors } from '../errors/declare-errors.ts'

/** Why somebody's step with a document is refused, or what is missing before it. */
export const ReviewError = declareErrors({
  'voids-editions': {
    status: 409,
    zh: '这一改会改变下列送审中的稿件，还没有保存。确定要改的，请确认后再保存：这些稿件将退回草稿，已有的审核作废，重新送审。',
    en: 'This would change the following editions under review; nothing was saved. Confirm and save again to return them to draft, their review void.',
  },
  'change-one-by-one': {
    status: 409,
    zh: '这一项用在送审中的稿件里，不能成批修改。请逐项打开，改好后保存。',
    en: 'Editions under review use it; it cannot be changed among many. Open it by itself and save.',
  },
  'not-approved': {
    status: 409,
    zh: '这一稿没有经过全部各级审核，不能发布。请退回修改后重新提交审核。',
    en: 'This edition has not been approved at every level. Request changes, and have it submitted again.',
  },
  'not-a-candidate': {
    status: 422,
    zh: '这位同志不能办理下一步，请另选一位。',
    en: 'This person may not take the next step; choose somebody else.',
  },
  'unknown-finding': {
    status: 404,
    zh: '没有这一处检查结果，可能已经改正。请刷新后再看。',
    en: 'There is no such finding; it may have been corrected. Reload and look again.',
  },
  'stale-revision': {
    status: 409,
    zh: '您看到的不是最新内容：其间有人改动或审核过，这一步没有办成。您写的内容没有动，请对照后再办。',
    en: 'Somebody changed or reviewed it in the meantime; this was not done. Look at what changed and decide again.',
  },
  'digest-changed': {
    status: 409,
    zh: '内容与审定的不一致（可能是图片、社区名称等被改动），须重新提交审核。',
    en: 'The content differs from what was approved; it has to be submitted again.',
  },
  incomplete: {
    status: 422,
    zh: '稿件尚不完整，或者前后不一致，请改好下列各处。',
    en: 'The document is not complete yet, or contradicts itself. Mend these places.',
  },
  'dated-ahead': {
    status: 422,
    zh: '成文日期晚于发布的日子，没有发布。请把发布时间定在成文日期当天或以后，或者退回修改成文日期。',
    en: 'It is dated after the day on which it would come out; nothing was published. Choose a later time, or have the date corrected.',
  },
  'relation-out-of-reach': {
    status: 422,
    zh: '所选的内容不存在，或您无权查看，没有存上。请在下列各处改选。',
    en: 'It refers to what does not exist, or what you may not see; nothing was stored. Choose something else there.',
  },
  'revise-first': {
    status: 409,
    zh: '这一稿已发布，不能直接改。请先点“修订”，再改下一稿。',
    en: 'This edition is published and stays as it is. Choose “Revise” and write the next one.',
  },
  'edition-stands': {
    status: 409,
    zh: '这份稿件另有一稿已经编入公报，后台还没有补记，不能放弃修订。请重启系统，补记以后再看。',
    en: 'Another edition of it stands in the gazette that the CMS has not taken down yet. Restart it, which does, and look again.',
  },
  'live-text-missing': {
    status: 409,
    zh: '公开那一稿的底稿在后台已不完整，放弃不成，稿件没有改动。请照网站上的内容改好，再提交审核。',
    en: 'The CMS does not hold the text of the public edition whole any more; nothing was changed. Write it as the site shows it, and submit it.',
  },
  'not-through-review': {
    status: 403,
    zh: '发布只能通过审核流程办理。',
    en: 'Publishing goes through the review, and through nothing else.',
  },
  'not-deletable': {
    status: 409,
    zh: '提交过审核的稿件须留存，不能删除；已公开的请用“撤下”。',
    en: 'What has been submitted is kept. Withdraw what is public.',
  },
  'time-is-past': {
    status: 422,
    zh: '定时发布的时间须晚于现在。',
    en: 'The time to publish must be in the future.',
  },
  'not-due': { status: 409, zh: '还没到定时发布的时间。', en: 'The time to publish has not come yet.' },
  'not-stored': {
    status: 500,
    zh: '数据库没有存下这一步，请刷新后再看。',
    en: 'The database did not store this. Reload and look again.',
  },
  'whole-log-refused': {
    status: 403,
    zh: '审核日志全文只供市级的审计员、总编和系统管理员查看。',
    en: 'The whole review log is for auditors, chief editors and administrators of the city.',
  },
})
