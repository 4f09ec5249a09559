/** A gazette number as it stands in an address; undefined for anything that is not one, leading zeros included. */
export const findNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined
