import type { Label } from '@exemplar/shared/glossary'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import type { ErrorDetail } from '../../errors/exemplar-error.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'

export type Typed = { readonly password: string; readonly again: string; readonly currentPassword?: string }

/** What came of the last try: done, or the sentences at the inputs and beside them. */
type Outcome =
  | { readonly is: 'done' }
  | { readonly is: 'refused'; readonly at: Readonly<Record<string, string>>; readonly beside?: string }

const differ: Label = { zh: '两次输入的新密码不一样。', en: 'The two new passwords differ.' }
const failed: Label = {
  zh: '没有连上服务器，密码没有改。请检查网络后再试。',
  en: 'The server could not be reached; the password is as it was. Try again.',
}

/** Gives the account that is open another password. Resolves with whether it has it. */
export const useChangePassword = () => {
  const address = useAddress()
  const say = useSay()
  const { i18n } = useTranslation()
  const { setData, setLastUpdateTime } = useDocumentInfo()
  const [outcome, setOutcome] = useState<Outcome>()
  const change = async ({ again, ...data }: Typed): Promise<boolean> => {
    if (!address) return false
    if (data.password !== again) {
      setOutcome({ is: 'refused', at: { again: say(differ) } })
      return false
    }
    const answer = await fetch(
      formatAdminURL({ apiRoute: address.api, path: `/${address.collection}/${address.id}` }),
      {
        method: 'PATCH',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify(data),
      },
    ).catch(() => undefined)
    if (answer?.ok) {
      setOutcome({ is: 'done' })
      const { doc } = (await answer.json()) as { doc: { updatedAt: string } }
      // Else the form takes what was just written for somebody else's.
      setData(doc)
      setLastUpdateTime(new Date(doc.updatedAt).getTime())
    } else {
      const detail = await findDetail(answer)
      const at = Object.fromEntries((detail?.issues ?? []).map(({ path, message }) => [path, message]))
      const isElsewhere = !('password' in at) && !('currentPassword' in at)
      setOutcome({ is: 'refused', at, ...(isElsewhere ? { beside: say(detail ?? failed) } : {}) })
    }
    return answer?.ok ?? false
  }
  return { change, outcome }
}

const findDetail = async (answer: Response | undefined): Promise<ErrorDetail | undefined> => {
  const json: unknown = await answer?.json().catch(() => undefined)
  return (json as { errors?: { data?: ErrorDetail }[] } | undefined)?.errors?.[0]?.data
}
