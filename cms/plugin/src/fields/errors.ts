import { declareErrors } from '../errors/declare-errors.ts'

/** What a form is not stored with, and what is not deleted while others refer to it. */
export const FieldError = declareErrors({
  'unreadable-characters': {
    status: 422,
    marksFields: true,
    zh: '文字里有看不见的控制字符或残缺的字符（多由粘贴带入），没有保存。请把下列各处删去，重新输入。',
    en: 'There are control characters or broken characters in the text (a paste may have brought them); nothing was stored. Delete these places and type them anew.',
  },
  'text-too-long': {
    status: 422,
    marksFields: true,
    zh: '文字太长，没有保存：一处文字不能超过20万字，全份不能超过50万字。请分成几篇。',
    en: 'The text is too long; nothing was stored. A text has up to 200,000 characters, a document 500,000: divide it.',
  },
  'in-use': {
    status: 409,
    namesIssues: true,
    zh: '其他内容正在使用它，不能删除。请先改掉下列各处：',
    en: 'Other documents refer to it; change those first: ',
  },
})
