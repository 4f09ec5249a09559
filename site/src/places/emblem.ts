import { replica } from '../gazette/open-replica.ts'
import { toLattices } from './lattice.ts'

const known = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/**
 * The window lattice of a community, by an address that it has or had: grown from the first address that it ever had, so
 * that no renaming changes its face, and like no other in its register.
 */
export const findEmblem = (slug: string): string => {
  const { first, all } = replica().findFirstAddress(slug)
  const lattices = known.get(all) ?? toLattices(all)
  known.set(all, lattices)
  return lattices.get(first) ?? ''
}
