import type { Payload } from 'payload'

/** Adapters that send nothing: Payload's own for a CMS that has none, and what an app says so with. */
const silent: readonly string[] = ['console', 'none']

/** Whether mails of this CMS go anywhere. An app without a mail service gives its adapter the name `none`, or leaves it out. */
export const sendsMail = ({ email }: Payload): boolean => !silent.includes(email.name)
