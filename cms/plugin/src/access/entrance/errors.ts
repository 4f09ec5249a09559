import { declareErrors } from '../../errors/declare-errors.ts'

/** Why a request is refused before anything else looks at it. */
export const EntranceError = declareErrors({
  'body-too-large': {
    status: 413,
    zh: '发送的内容太大，没有接收。请删减后再试；文件请从上传处添加。',
    en: 'The request is too large and was not read. Send less; files have a door of their own.',
  },
  'other-account': {
    status: 409,
    zh: '这个浏览器里现在登录的是另一个账号，没有办成；写的内容还在。请改用原来的账号登录再办，或复制后刷新页面，以现在的账号写。',
    en: 'Another account is signed in in this browser by now; this was not done, and nothing of yours is lost. Sign in with the one that opened this page, or copy your text, reload and write as this one.',
  },
  'wrong-content-type': {
    status: 415,
    zh: '不接受这种格式的内容，请以JSON或表单发送。',
    en: 'Content of this type is not taken; send JSON or a form.',
  },
})
