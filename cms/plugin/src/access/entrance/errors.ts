import { declareErrors } from '../../errors/declare-errors.ts'

/** Why a request is refused before anything else looks at it. */
export const EntranceError = declareErrors({
  'body-too-large': {
    status: 413,
    zh: '发送的内容太大，没有接收。请删减后再试；文件请从上传处添加。',
    en: 'The request is too large and was not read. Send less; files have a door of their own.',
  },
  'wrong-content-type': {
    status: 415,
    zh: '不接受这种格式的内容，请以JSON或表单发送。',
    en: 'Content of this type is not taken; send JSON or a form.',
  },
})
