import { useForm } from '@payloadcms/ui'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ReviewStatus } from '../review/status.ts'
import { toFieldNotes } from './field-notes.ts'
import { type Hosts, keepHosts } from './note-hosts.ts'
import { NoteList } from './note-list.tsx'
import { noteStyle } from './note-style.ts'
import { useDocumentFields } from './use-document-fields.ts'

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
  const notes = useMemo(() => toFieldNotes(status, fields), [status, fields])
  const [hosts, setHosts] = useState<Hosts>(new Map())
  const { getFields } = useForm()
  const place = useRef<HTMLSpanElement>(null)

  // Before it is painted: after an answer the notes stay where they are.
  useLayoutEffect(() => {
    const form = place.current?.closest('form')
    setHosts(new Map())
    if (!form || notes.size === 0) return
    return keepHosts(form, {
      paths: [...notes.keys()],
      rowsAt: (path) => getFields()[path]?.rows,
      tell: setHosts,
    })
  }, [getFields, notes])

  return (
    <span ref={place} hidden>
      <style href="exemplar-notes" precedence="medium">
        {noteStyle}
      </style>
      {[...hosts].map(([path, host]) => {
        const there = notes.get(path)
        return (
          there &&
          createPortal(<NoteList notes={there} field={host.closest('.field-type') ?? host} />, host, path)
        )
      })}
    </span>
  )
}
