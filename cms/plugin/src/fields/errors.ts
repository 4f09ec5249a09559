import { declareErrors } from '../errors/declare-errors.ts'

/** What a form is not stored with, and what is not deleted while others refer to it. */
export const FieldError = declareErrors({
  'unreadable-characters': {
    status: 422,
    marksFields: true,
    zh: '文字里有看不见的控制字符或残缺的字符（多由粘贴带入），没有保存。请把下列各处删去，重新输入。',
    en: 'There are control characters or broken characters in the text (a paste may have brought them); nothing was stored. Delete these places and type them anew.',
  },
  'nothing-visible': {
    status: 422,
    marksFields: true,
    zh: '必须填写的地方没有看得见的文字（可能只有零宽字符等），没有保存。请重新填写下列各处。',
    en: 'What has to be filled in shows nothing (invisible characters alone); nothing was stored. Fill in the following.',
  },
  'text-too-long': {
    status: 422,
    marksFields: true,
    zh: '文字太长，没有保存：一处文字不能超过20万字，全份不能超过50万字。请分成几篇。',
    en: 'The text is too long; nothing was stored. A text has up to 200,000 characters, a document 500,000: divide it.',
  },
  'misleading-link': {
    status: 422,
    marksFields: true,
    zh: '正文里有公众不能信任的链接，没有保存。请改正下列链接，或去掉链接、只留文字。',
    en: 'The text has links that readers could not trust; nothing was stored. Correct these links, or leave their words only.',
  },
  'in-use': {
    status: 409,
    namesIssues: true,
    zh: '其他内容正在使用它，不能删除。请先改掉下列各处：',
    en: 'Other documents refer to it; change those first: ',
  },
})
