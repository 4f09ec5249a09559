import { isSameSize, type Picture } from '@exemplar/shared/media/picture'

/** The narrowest size of a picture alone: in a list none is shown wider, and each size is two long names. */
export const toThumbnail = ({ avif, files, ...picture }: Picture): Picture => {
  const [narrowest] = files.toSorted((one, other) => one.width - other.width)
  if (!narrowest) return { ...picture, files }
  const same = avif?.filter((file) => isSameSize(file, narrowest)) ?? []
  return { ...picture, files: [narrowest], ...(same.length > 0 && { avif: same }) }
}
