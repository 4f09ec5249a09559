/**
 * What a row gives for a part of a published shape, checked or not: every field of it, those of its groups and lists
 * too, so that one that is forgotten does not compile. A part that is whole already may be given as it is; nothing, where a group was not filled in.
 */
export type Given<T> = T extends readonly (infer Row)[]
  ? readonly Given<Row>[]
  : T extends object
    ? GivenFields<T> | T | Nothing
    : unknown

/** The same of a whole shape, which always gives something. */
export type GivenFields<T> = { readonly [K in keyof T]-?: Given<Exclude<T[K], undefined>> | undefined }

type Nothing = Readonly<Record<string, never>>
