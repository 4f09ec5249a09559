import type { Contact } from '@exemplar/shared/contact'

/** The address that calls the telephone of a contact. */
export const toTelephone = ({ phone }: Pick<Contact, 'phone'>): string =>
  `tel:${phone.replace(/[^\d+]/g, '')}`
