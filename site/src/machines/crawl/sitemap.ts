import { toWholeAddress } from '../../layout/whole-address.ts'
import { toXmlFile, type Xml, xml } from '../xml.ts'
import { type ListedPlace, mapSources } from './places.ts'

// As sitemaps.org/protocol.html has them.
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of the map: where its parts stand. */
export const toSitemapIndex = (): string => {
  const names = mapSources().flatMap(({ name, listParts }) => listParts().map((part) => `${name}-${part}`))
  return toXmlFile(xml`<sitemapindex xmlns="${namespace}">
${names.map(
  (name) => xml`<sitemap><loc>${toWholeAddress(`/sitemap/${name}.xml`)}</loc></sitemap>
`,
)}</sitemapindex>`)
}

/** A part of the map by its name, `stories-1`; undefined where it has nothing. */
export const findSitemap = (asked: string): string | undefined => {
  const [, name, part] = /^([a-z-]+)-([1-9]\d{0,6})$/.exec(asked) ?? []
  const places = mapSources()
    .find((source) => source.name === name)
    ?.list(Number(part))
  if (!places || places.length === 0) return undefined
  return toXmlFile(xml`<urlset xmlns="${namespace}">
${places.map(toPlace)}</urlset>`)
}

const toPlace = ({ path, at }: ListedPlace): Xml =>
  xml`<url><loc>${toWholeAddress(path)}</loc>${at === undefined ? undefined : xml`<lastmod>${at}</lastmod>`}</url>
`
