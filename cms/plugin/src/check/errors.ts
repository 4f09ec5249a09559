import { declareErrors } from '../errors/declare-errors.ts'

/** What the content check keeps from going on. */
export const CheckError = declareErrors({
  'findings-unanswered': {
    status: 422,
    zh: '内容检查发现下列问题，请改正，或说明理由；拦截的须由未参与撰写的审核员放行。',
    en: 'The content check found the following. Correct it or answer it; a block needs a reviewer who has not written in it.',
  },
  'notice-refused': {
    status: 422,
    zh: '撤下说明一经发出就公开，也不能再改，其中有不能公开的内容，没有撤下。请改正下列各处。',
    en: 'The notice would be public for good and holds what must not be public; nothing was withdrawn. Correct the following.',
  },
})
