import { toWholeAddress } from '../../layout/whole-address.ts'
import { toXmlFile, type Xml, xml } from '../xml.ts'
import { type ListedPlace, listMapParts } from './places.ts'

// As sitemaps.org/protocol.html has them.
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of the map: where its parts stand. */
export const toSitemapIndex = (): string =>
  toXmlFile(xml`<sitemapindex xmlns="${namespace}">
${listMapParts().map(
  ({ name }) => xml`<sitemap><loc>${toWholeAddress(`/sitemap/${name}.xml`)}</loc></sitemap>
`,
)}</sitemapindex>`)

/** A part of the map by its name; undefined where there is none. */
export const findSitemap = (name: string): string | undefined => {
  const part = listMapParts().find((candidate) => candidate.name === name)
  return (
    part &&
    toXmlFile(xml`<urlset xmlns="${namespace}">
${part.list().map(toPlace)}</urlset>`)
  )
}

const toPlace = ({ path, at }: ListedPlace): Xml =>
  xml`<url><loc>${toWholeAddress(path)}</loc>${at === undefined ? undefined : xml`<lastmod>${at}</lastmod>`}</url>
`
