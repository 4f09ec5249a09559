import { FieldLabel, useConfig, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { useSlugs } from '../use-slugs.ts'

/** One reading for each document, however many records tell of it. */
const readings = new Map<string, Promise<string | undefined>>()

/**
 * The document or account that a record tells of: what it is called now, with the way to it. Its id where the reader may
 * not see it, or where it is gone: a draft that was never submitted can be deleted.
 */
export const SubjectCell = ({ rowData }: DefaultCellComponentProps) => <Subject {...(rowData as SubjectOf)} />

/** The same in the form of a record. */
export const SubjectField = ({ field: { label } }: TextFieldClientProps) => {
  const [collectionSlug, subject] = useFormFields(([fields]) =>
    ['collectionSlug', 'subject'].map((name) => String(fields[name]?.value ?? '')),
  )
  return (
    <div className="field-type exemplar-told">
      <FieldLabel as="span" label={label ?? ''} />
      <div>{collectionSlug && subject && <Subject {...{ collectionSlug, subject }} />}</div>
    </div>
  )
}

type SubjectOf = { readonly collectionSlug: string; readonly subject: string }

const Subject = ({ collectionSlug, subject }: SubjectOf) => {
  const { config } = useConfig()
  const path = `/${useSlugs()(collectionSlug)}/${subject}` as const
  const url = formatAdminURL({ apiRoute: config.routes.api, path })
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    const reading = readings.get(url) ?? readTitle(url)
    readings.set(url, reading)
    reading.then(setTitle, () => readings.delete(url))
  }, [url])
  if (title === undefined) return <code>{subject}</code>
  return (
    <a href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections${path}` })}>{title}</a>
  )
}

const readTitle = async (url: string): Promise<string | undefined> => {
  const response = await fetch(`${url}?depth=0&select[title]=true&select[name]=true`, {
    credentials: 'include',
  })
  if (!response.ok) return undefined
  const { name, title } = (await response.json()) as { name?: string; title?: string }
  return title ?? name
}
