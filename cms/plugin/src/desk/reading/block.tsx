import { toShownAddress } from '@exemplar/shared/kinds/parts/address'
import type { Block, Cell, Span } from '@exemplar/shared/kinds/parts/body'
import type { Picture } from '@exemplar/shared/media/picture'
import { Fragment } from 'react'
import { useSay } from '../use-say.ts'

type Props = { readonly block: Block; readonly shown: Shown }

/** Where a picture is shown from, and what a path of the site begins with. */
type Shown = { readonly url: string | undefined; readonly site: string }

/** A block of a body, as it is read. One that a later release adds is not for this one to guess. */
export const BlockText = ({ block, shown }: Props) => {
  switch (block.type) {
    case 'heading':
      return block.level ? <h4>{block.text}</h4> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} site={shown.site} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Spans spans={block.spans} site={shown.site} />
        </blockquote>
      )
    case 'list':
      return <ListText block={block} site={shown.site} />
    case 'picture':
      return <Figure picture={block.picture} url={shown.url} />
    case 'table':
      return <TableText block={block} site={shown.site} />
    default:
      return null
  }
}

const ListText = ({ block, site }: { block: Extract<Block, { type: 'list' }>; site: string }) => {
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((spans, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
        <li key={index}>
          <Spans spans={spans} site={site} />
        </li>
      ))}
    </List>
  )
}

/** Runs of text. A link says where it leads: to who reads it as a text, and on paper. */
const Spans = ({ site, spans }: { spans: readonly Span[]; site: string }) =>
  spans.map(({ href, strong, text }, index) => {
    const words = strong ? <strong>{text}</strong> : text
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place
      <Fragment key={index}>
        {href === undefined ? (
          words
        ) : (
          <a
            href={href.startsWith('/') ? `${site}${href}` : href}
            title={toShownAddress(href)}
            target="_blank"
            rel="noreferrer"
          >
            {words}
          </a>
        )}
      </Fragment>
    )
  })

/** A picture with all that is said of it: what is written for those who do not see it is read here as well. */
export const Figure = ({ picture, url }: { picture: Partial<Picture>; url: string | undefined }) => {
  const say = useSay()
  const { alt = '', caption, credit, licence } = picture
  const about = [
    [say({ zh: '替代文字', en: 'Alternative text' }), alt],
    [say({ zh: '署名', en: 'Credit' }), credit],
    [say({ zh: '许可', en: 'Licence' }), licence],
  ].flatMap(([name, text]) => (text ? [`${name}${say({ zh: '：', en: ': ' })}${text}`] : []))
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: it is served to this account alone, and kept by nobody */}
      {url ? <img src={url} alt={alt} /> : <p data-told>{say({ zh: '（没有图片）', en: '(no picture)' })}</p>}
      <figcaption>
        {caption && <p>{caption}</p>}
        {about.map((line) => (
          <p key={line}>
            <small>{line}</small>
          </p>
        ))}
      </figcaption>
    </figure>
  )
}

const TableText = ({
  block: { caption, head, rowHeads, rows },
  site,
}: {
  block: Extract<Block, { type: 'table' }>
  site: string
}) => (
  <Wide name={caption}>
    <table>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
            <th key={index} scope="col">
              <Lines cell={cell} site={site} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <tr key={index}>
            {row.map((cell, column) => {
              const Cell = rowHeads && column === 0 ? 'th' : 'td'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                <Cell key={column} {...(Cell === 'th' ? { scope: 'row' } : {})}>
                  <Lines cell={cell} site={site} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

const Lines = ({ cell, site }: { cell: Cell; site: string }) =>
  cell.map((spans, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
    <p key={index}>
      <Spans spans={spans} site={site} />
    </p>
  ))

/** What may be wider than the page moves by itself, by keys too. */
export const Wide = ({ children, name }: { children: React.ReactNode; name: string | undefined }) => {
  const say = useSay()
  return (
    <section
      className="exemplar-reading__wide"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      aria-label={name ?? say({ zh: '表格', en: 'Table' })}
    >
      {children}
    </section>
  )
}
