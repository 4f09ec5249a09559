import type { Label } from '@exemplar/shared/glossary'

/** Why a work cannot be had: a permanent code, what happened and what to do. */
export const worksErrors = {
  'typesetting-failed': {
    zh: '排版程序出错，已经另起一个：请稍后再试；一再出错的，请看日志',
    en: 'typesetting failed, and another process stands ready: try again; where it keeps failing, see the log',
  },
  'typesetting-too-long': {
    zh: '排版超过了时限，已经停下：请稍后再试',
    en: 'typesetting took longer than it may and was stopped: try again later',
  },
  'glyph-missing': {
    zh: '印刷字库里没有这些字，印不出来：请与主办单位联系',
    en: 'the fonts for print lack these characters, so nothing was made: ask whoever runs the campaign',
  },
  'file-owed': {
    zh: '要印的图片正在重新收取、核对：请稍后再试',
    en: 'a picture that is to be printed is being fetched and checked again: try again later',
  },
  'pdf-unexpected': {
    zh: '排版程序给出的PDF不是预期的写法，没有采用：升级排版程序后须改写成品框的代码',
    en: 'the typesetter wrote its PDF in another form than expected, which was not used: after an upgrade of it, mend what writes the boxes of a page',
  },
} as const satisfies Record<string, Label>
export type WorksErrorCode = keyof typeof worksErrors

/** An error of making a work. The message is in Chinese and English, with what it is about. */
export class WorksError extends Error {
  readonly code: WorksErrorCode

  constructor(code: WorksErrorCode, about = '', options?: ErrorOptions) {
    const { zh, en } = worksErrors[code]
    super(`${zh} / ${en}${about && `: ${about}`}`, options)
    this.name = 'WorksError'
    this.code = code
  }
}
