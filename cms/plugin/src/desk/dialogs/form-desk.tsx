import { toast, useAuth, useConfig, useDocumentInfo, useEditDepth, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'
import type { Issue } from '../../errors/exemplar-error.ts'
import { FindInForm } from '../find/find-in-form.tsx'
import { type Fill, useHearFill } from '../input/form-fill.ts'
import { useNewRowsOpen } from '../input/use-new-rows-open.ts'
import { type Trouble, useHearTrouble } from '../unsaved/form-trouble.ts'
import { useAnswers } from '../unsaved/use-answers.ts'
import { useKeptText } from '../unsaved/use-kept-text.ts'
import { useUnsaved } from '../unsaved/use-unsaved.ts'
import { BackGuard } from './back-guard.tsx'
import { ClosedBar, useIsClosed } from './closed-bar.tsx'
import { dialogStyle } from './dialog-style.ts'
import { EndedDialog } from './ended-dialog.tsx'
import { RecoveryBar } from './recovery-bar.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { useStored } from './use-stored.ts'
import { UsesBar } from './uses-bar.tsx'

/** Stands at the head of every form of ours, and sees to it that nothing that was written is lost. */
export const FormDesk = () => (
  <>
    <div className="exemplar-form-desk">
      <style href="exemplar-form-desk" precedence="medium">
        {dialogStyle}
      </style>
      <ClosedBar />
      <Writing />
    </div>
    <FindInForm />
  </>
)

/** What is asked about, or shown, in its own way. */
const told: readonly (string | undefined)[] = ['voids-editions', 'in-use', 'other-account']

/** Payload's own dialog for a document that somebody else has changed: it knows one way out, in which the text is lost. */
const payloadsStale = 'document-stale-data'

const Writing = () => {
  const { hasSavePermission } = useDocumentInfo()
  const unsaved = useUnsaved()
  const kept = useKeptText(unsaved)
  const stored = useStored(unsaved)
  const depth = useEditDepth()
  const { closeModal, isModalOpen, openModal } = useModal()
  const hasEnded = useHasEnded()
  const isClosed = useIsClosed()
  const [staleSlug, endedSlug] = [`exemplar-stale-${depth}`, `exemplar-ended-${depth}`]
  const { compare } = stored

  const tell = useCallback(
    async (trouble: Trouble) => {
      if (trouble === 'ended') {
        // Payload has shown the sentence of the refusal, which the dialog says with the way on.
        toast.dismiss()
        return openModal(endedSlug)
      }
      if (await compare()) openModal(staleSlug)
    },
    [compare, endedSlug, openModal, staleSlug],
  )
  useHearTrouble(tell)
  useNewRowsOpen()
  const { put, read } = unsaved
  useHearFill(useCallback((fill: Fill) => void put(fill(read()), { modified: true }), [put, read]))
  const [uses, setUses] = useState<readonly Issue[]>([])
  useAnswers(async ({ detail, ok, status }) => {
    setUses(detail?.code === 'in-use' ? (detail.issues ?? []) : [])
    if (ok) return
    if (status === 409 && !told.includes(detail?.code)) await tell('stale')
    if ((status === 401 || status === 403) && (await hasEnded())) await tell('ended')
  })

  const payloadAsks = isModalOpen(payloadsStale)
  useEffect(() => {
    if (!payloadAsks) return
    closeModal(payloadsStale)
    void tell('stale')
  }, [closeModal, payloadAsks, tell])

  const { meanwhile } = stored
  return (
    <>
      {uses.length > 0 && <UsesBar uses={uses} />}
      {hasSavePermission && <RecoveryBar {...{ unsaved, kept, isClosed }} />}
      {meanwhile && (
        <StaleDialog
          slug={staleSlug}
          meanwhile={meanwhile}
          onKeepMine={() => stored.keepMine(meanwhile)}
          onTakeTheirs={async () => {
            kept.setAside()
            await stored.takeTheirs(meanwhile)
          }}
          onLater={stored.dismiss}
        />
      )}
      <EndedDialog slug={endedSlug} unsaved={unsaved} />
      {depth <= 1 && <BackGuard modified={unsaved.modified} />}
    </>
  )
}

/** Asks whether the account that opened this page is still signed in. */
const useHasEnded = (): (() => Promise<boolean>) => {
  const { user } = useAuth()
  const { config } = useConfig()
  const [collection] = useState(user?.collection)
  return useCallback(async () => {
    const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}/me` })
    const response = await fetch(url, { credentials: 'include' }).catch(() => undefined)
    if (!response) return false
    const { user: now } = (await response.json().catch(() => ({}))) as { user?: unknown }
    return !now
  }, [collection, config.routes.api])
}
