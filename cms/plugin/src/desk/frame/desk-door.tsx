import { useSay } from '../use-say.ts'
import type { DeskOptions } from './desk-options.ts'

/** Whose desk it is, where one signs in: in place of Payload's logo. */
export const DeskName = ({ bureau, name }: Pick<DeskOptions, 'bureau' | 'name'>) => {
  const say = useSay()
  return (
    <div className="exemplar-door">
      {bureau && <p className="exemplar-door__bureau">{bureau}</p>}
      <p className="exemplar-door__name">{name}</p>
      <p className="exemplar-door__about">
        {say({
          zh: '这里是案头：写稿、审稿、签发都在这里。',
          en: 'The desk: here texts are written, reviewed and published.',
        })}
      </p>
    </div>
  )
}

/** Whom to call when one does not get in; below the form. */
export const DeskHelp = ({ help }: Pick<DeskOptions, 'help'>) => {
  const say = useSay()
  return (
    <div className="exemplar-door exemplar-door__help">
      <p>{say({ zh: '第一次来、登不上、换了人', en: 'New here, or not let in?' })}</p>
      {help && <strong>{help.telephone}</strong>}
      {help?.about && <span>{help.about}</span>}
      <span>
        {say(
          help
            ? {
                zh: '账号由系统管理员开通；本页不会向您要手机号和身份证号。',
                en: 'Accounts are opened by an administrator; this page never asks for a telephone or identity number.',
              }
            : {
                zh: '账号由系统管理员开通，请找本单位的管理员；本页不会向您要手机号和身份证号。',
                en: 'Ask the administrator of your office; this page never asks for a telephone or identity number.',
              },
        )}
      </span>
    </div>
  )
}

/** The sign of the desk, where Payload's stands on narrow screens: the way back to today's. */
export const DeskSign = () => {
  const say = useSay()
  return <span className="exemplar-sign">{say({ zh: '案', en: 'D' })}</span>
}
