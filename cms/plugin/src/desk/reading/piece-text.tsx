import type { Block } from '@exemplar/shared/kinds/parts/body'
import { createElement } from 'react'
import type { Fact, Piece, Reading } from '../../editions/reading/piece.ts'
import { BlockText, Figure, Wide } from './block.tsx'

/** A part of a text, as it is read. */
export const PieceText = ({ piece, reading }: { piece: Piece; reading: Reading }) => {
  const { pictures, site } = reading
  switch (piece.is) {
    case 'head':
      return createElement(`h${piece.level}`, { 'data-told': true }, piece.text)
    case 'prose':
      return (
        <>
          <p className="exemplar-reading__label" data-told>
            {piece.label}
          </p>
          <p className="exemplar-reading__words">{piece.text}</p>
        </>
      )
    case 'block':
      return (
        <BlockText
          block={piece.block as unknown as Block}
          shown={{ url: pictures[`${piece.path}.picture`], site }}
        />
      )
    case 'picture':
      return (
        <>
          <p className="exemplar-reading__label" data-told>
            {piece.label}
          </p>
          <Figure picture={piece.picture} url={pictures[piece.path]} />
        </>
      )
    case 'facts':
      return <Facts facts={piece.facts} />
    case 'list':
      return (
        <ul>
          {piece.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
            <li key={index} className="exemplar-reading__words">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Rows {...piece} />
  }
}

/** What is said in a few words, each with its name. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="exemplar-reading__facts">
    {facts.map(({ label, path, text }) => (
      <div key={path} data-path={path}>
        <dt data-told>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)

const Rows = ({ heads, rows }: Extract<Piece, { is: 'table' }>) => (
  <Wide name={undefined}>
    <table>
      <thead data-told>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
              <td key={column} className="exemplar-reading__cell">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)
