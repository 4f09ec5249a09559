import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { toOwnName } from '../fields/field-name.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useFormState } from '../fields/use-form-state.ts'
import { useSay } from '../use-say.ts'
import { toFieldNotes } from './field-notes.ts'
import { type Hosts, keepHosts } from './note-hosts.ts'
import { NoteList } from './note-list.tsx'
import { noteStyle } from './note-style.ts'

/**
 * Says at each field of the form what the review panel lists, from the same status.
 *
 * Drawn through portals into the fields' own elements, not by `admin.components.afterInput`: Payload draws a field that
 * has one anew on the server with every change of the form, a rich text editor with all of its features included
 * (`hasBeforeOrAfterInput` in its renderField), and 33 items of a standard set have a hundred fields. The portals work for
 * every type of field, also those with an input of their own, and no field has to know of them. What they rely on is
 * what showing a field relies on already: the ids of Payload's inputs. Where one is not found, the panel still says it.
 */
export const NotesAtFields = ({ status }: { status: ReviewStatus }) => {
  const fields = useDocumentFields()
  const [hosts, setHosts] = useState<Hosts>(new Map())
  const form = useFormState()
  const notes = useMemo(() => toFieldNotes(status, { fields, form }), [status, fields, form])
  const say = useSay()
  const place = useRef<HTMLSpanElement>(null)

  // Before it is painted: after an answer the notes stay where they are.
  useLayoutEffect(() => {
    const element = place.current?.closest('form')
    setHosts(new Map())
    if (!element || notes.size === 0) return
    return keepHosts(element, { paths: [...notes.keys()], rowsAt: form.rowsAt, tell: setHosts })
  }, [form, notes])

  return (
    <span ref={place} hidden>
      <style href="exemplar-notes" precedence="medium">
        {noteStyle}
      </style>
      {[...hosts].map(([path, { field, host }]) => {
        const there = notes.get(path)
        const name = field.matches('.field-type') ? '' : toOwnName(fields, { path, say })
        return there && createPortal(<NoteList notes={there} field={field} name={name} />, host, path)
      })}
    </span>
  )
}
