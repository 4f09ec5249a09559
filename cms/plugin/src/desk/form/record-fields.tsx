import { toBeijingSecond } from '@exemplar/shared/beijing'
import type { TextFieldServerProps } from 'payload'
import type { ReactNode } from 'react'
import { toCodeWords } from '../cells/record-cells.tsx'
import { toWords } from '../words/label.ts'

type Props = Pick<TextFieldServerProps, 'data' | 'field' | 'i18n'>

const Told = ({ children, field, i18n }: Pick<Props, 'field' | 'i18n'> & { children: ReactNode }) => (
  <div className="field-type exemplar-told">
    <span className="field-label">
      {typeof field.label === 'function'
        ? field.label({ i18n, t: i18n.t } as never)
        : toWords(field.label, i18n.language)}
    </span>
    <div>{children}</div>
  </div>
)

const toValue = ({ data, field }: Props): string => {
  const value: unknown = (data as Record<string, unknown> | undefined)?.[field.name]
  return typeof value === 'string' ? value : ''
}

/** A code of a record in words. Rendered on the server, as all of these. */
export const CodeField = (props: Props) => (
  <Told {...props}>{toCodeWords(props.field.name, toValue(props), props.i18n.language) || '—'}</Told>
)

/** When something was recorded, Beijing time. */
export const InstantField = (props: Props) => {
  const value = toValue(props)
  return <Told {...props}>{value && <time dateTime={value}>{toBeijingSecond(value)}</time>}</Told>
}

/** What was digested or signed, byte for byte: nobody reads it, and whoever checks it needs all of it. */
export const DigestField = (props: Props) => (
  <Told {...props}>
    <code className="exemplar-told__bytes">{toValue(props) || '—'}</code>
  </Told>
)
