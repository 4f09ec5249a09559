import type { ErrorRow } from './error-row.ts'

/** Why somebody's step with a document is refused, or what is missing before it. */
export const reviewErrors = {
  'wrong-state': {
    status: 409,
    zh: '稿件当前的状态不允许这一步，请刷新后再看。',
    en: 'The edition is not in a state that allows this. Reload and look again.',
  },
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
  'nothing-owed': {
    status: 409,
    zh: '这份稿件没有欠审，无须补审。',
    en: 'No review is owed for this document.',
  },
  'not-a-candidate': {
    status: 422,
    zh: '这位同志不能办理下一步，请另选一位。',
    en: 'This person may not take the next step; choose somebody else.',
  },
  'findings-unanswered': {
    status: 422,
    zh: '内容检查发现下列问题，请改正，或说明理由；拦截的须由未参与撰写的审核员放行。',
    en: 'The content check found the following. Correct it or answer it; a block needs a reviewer who has not written in it.',
  },
  'unknown-finding': {
    status: 404,
    zh: '没有这一处检查结果，可能已经改正。请刷新后再看。',
    en: 'There is no such finding; it may have been corrected. Reload and look again.',
  },
  'no-live-edition': {
    status: 404,
    zh: '这份稿件目前没有公开的稿次（尚未发布，或者已经撤回），没有可以对照的已发布稿。',
    en: 'Nothing of this document is public now (not published yet, or withdrawn); there is no live edition to compare with.',
  },
  'unknown-edition': {
    status: 404,
    zh: '没有发布过这一稿，请另选稿次。',
    en: 'This edition has not been published; choose another.',
  },
  'withdrawn-text-refused': {
    status: 403,
    zh: '稿件已撤回，发布过的文本只供总编、审计员和系统管理员查看。',
    en: 'The document is withdrawn; what was published of it is for chief editors, auditors and administrators.',
  },
  'unknown-field': {
    status: 422,
    zh: '稿件里没有这个字段，请重新选择批注的位置。',
    en: 'The document has no such field; choose again what the comment is about.',
  },
  'unknown-comment': {
    status: 404,
    zh: '没有这条批注，可能已随草稿删除。请刷新后再看。',
    en: 'There is no such comment; it may have gone with a deleted draft. Reload and look again.',
  },
  'not-a-thread': {
    status: 422,
    zh: '这是一条回复。请回复或处理它所属的批注。',
    en: 'This is a reply. Reply to the comment it belongs to, or resolve that one.',
  },
  'too-many-comments': {
    status: 409,
    zh: '这份稿件的批注和回复已满500条，不能再加。',
    en: 'This document has 500 comments and replies; no more can be added.',
  },
  'wrong-role': { status: 403, zh: '您的岗位不能做这一步。', en: 'Your role may not do this.' },
  'wrong-unit': {
    status: 403,
    zh: '这份稿件不属于您所在的成员单位。',
    en: 'This document does not belong to your unit.',
  },
  'wrong-district': {
    status: 403,
    zh: '这份稿件不属于您所在的区市。',
    en: 'This document does not belong to your district.',
  },
  'not-submitter': {
    status: 403,
    zh: '只有提交人本人可以收回。',
    en: 'Only the one who submitted it may recall it.',
  },
  'own-work': {
    status: 403,
    zh: '您参与过这一稿的撰写，须由他人审核。',
    en: 'You have written in this edition; somebody else has to review it.',
  },
  'already-approved': {
    status: 403,
    zh: '您已审过这一稿，下一级须由他人审核。',
    en: 'You have approved this edition already; the next level needs somebody else.',
  },
  'stale-revision': {
    status: 409,
    zh: '您看到的不是最新内容：其间有人改动或审核过。请刷新后再办。',
    en: 'Somebody changed or reviewed it in the meantime. Reload and decide again.',
  },
  'digest-changed': {
    status: 409,
    zh: '内容与审定的不一致（可能是图片、社区名称等被改动），须重新提交审核。',
    en: 'The content differs from what was approved; it has to be submitted again.',
  },
  incomplete: { status: 422, zh: '稿件尚不完整，请补齐下列各项。', en: 'The document is not complete yet.' },
  'relation-out-of-reach': {
    status: 422,
    zh: '所选的内容不存在，或您无权查看，没有存上。请在下列各处改选。',
    en: 'It refers to what does not exist, or what you may not see; nothing was stored. Choose something else there.',
  },
  'not-to-preview': {
    status: 422,
    zh: '还缺这些内容，补齐后再预览。',
    en: 'This is still missing; complete it, then preview.',
  },
  'unknown-preview': {
    status: 404,
    zh: '没有这个预览，可能链接不完整。请回到后台重新预览。',
    en: 'There is no such preview; the link may be incomplete. Ask for a new one in the admin.',
  },
  'preview-expired': {
    status: 410,
    zh: '预览已过有效期，请回到后台重新预览。',
    en: 'The preview has expired; ask for a new one in the admin.',
  },
  'preview-outdated': {
    status: 410,
    zh: '生成预览以后，稿件有过改动或办理，请回到后台重新预览。',
    en: 'The document has changed, or was acted upon, since; ask for a new preview in the admin.',
  },
  'slug-is-permanent': {
    status: 409,
    zh: '稿件发布过，网址不能再改。',
    en: 'It has been published; its address cannot change any more.',
  },
  'revise-first': {
    status: 409,
    zh: '这一稿已发布，不能直接改。请先点“修订”，再改下一稿。',
    en: 'This edition is published and stays as it is. Choose “Revise” and write the next one.',
  },
  'withdrawn-is-final': {
    status: 409,
    zh: '稿件已撤回，不能再改。如需再发，请新建一份。',
    en: 'The document is withdrawn and stays so. Write a new one.',
  },
  'not-through-review': {
    status: 403,
    zh: '发布只能通过审核流程办理。',
    en: 'Publishing goes through the review, and through nothing else.',
  },
  'not-deletable': {
    status: 409,
    zh: '提交过审核的稿件须留存，不能删除；已公开的请用“撤回”。',
    en: 'What has been submitted is kept. Withdraw what is public.',
  },
  'time-is-past': {
    status: 422,
    zh: '定时发布的时间须晚于现在。',
    en: 'The time to publish must be in the future.',
  },
  'due-is-past': {
    status: 422,
    zh: '办理期限须晚于现在，请重新选择。',
    en: 'The step must be due in the future; choose another time.',
  },
  'time-too-far': {
    status: 422,
    zh: '时间太远，须在三年以内，请核对年份。',
    en: 'The time is more than three years ahead; check the year.',
  },
  'notice-refused': {
    status: 422,
    zh: '撤回说明一经发出就公开，也不能再改，其中有不能公开的内容，没有撤回。请改正下列各处。',
    en: 'The notice would be public for good and holds what must not be public; nothing was withdrawn. Correct the following.',
  },
  'not-due': { status: 409, zh: '还没到定时发布的时间。', en: 'The time to publish has not come yet.' },
} as const satisfies Record<string, ErrorRow>
