import { declareErrors } from '../errors/declare-errors.ts'

/** Why a comment, a comparison or a preview of an edition is refused. */
export const EditionError = declareErrors({
  'no-live-edition': {
    status: 404,
    zh: '这份稿件目前没有公开的稿次（尚未发布，或者已经撤下），没有可以对照的已发布稿。',
    en: 'Nothing of this document is public now (not published yet, or withdrawn); there is no live edition to compare with.',
  },
  'unknown-edition': {
    status: 404,
    zh: '没有发布过这一稿，请另选稿次。',
    en: 'This edition has not been published; choose another.',
  },
  'withdrawn-text-refused': {
    status: 403,
    zh: '稿件已撤下，发布过的文本只供总编、审计员和系统管理员查看。',
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
})
