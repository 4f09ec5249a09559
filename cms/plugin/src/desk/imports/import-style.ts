/** Style of an import: a ledger of what a sheet would do, with its count in the margin; of the links beside a list. */
export const importStyle = `
.exemplar-import { --i-ink: var(--ink, var(--theme-elevation-1000)); --i-soft: var(--soft, var(--theme-elevation-650)); --i-hair: var(--hair, var(--theme-elevation-200)); --i-leaf: var(--leaf, var(--theme-elevation-50)); --i-mark: var(--seal, #c3271b); --i-tint: #d5ecec; --i-serif: var(--serif, inherit); max-width: 1320px; padding-block: 20px 56px; line-height: 1.65; color: var(--i-ink); }
[data-theme='dark'] .exemplar-import { --i-tint: #12393c; }
.exemplar-import :is(h1, h2, p, ul) { margin: 0; padding: 0; }
.exemplar-import ul { list-style: none; }
.exemplar-import header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 24px; padding-block-end: 20px; }
.exemplar-import h1 { font: 700 40px / 1.25 var(--i-serif); }
.exemplar-import header p, .exemplar-import small { color: var(--i-soft); }
.exemplar-import small { font-size: 14px; }
.exemplar-import__section { display: grid; grid-template-columns: 132px minmax(0, 1fr); gap: 0 28px; padding-block: 24px 30px; background: linear-gradient(var(--i-ink) 0 5px, transparent 5px 8px, var(--i-ink) 8px 9px) top / 100% 9px no-repeat; }
.exemplar-import__section:focus { outline: none; }
.exemplar-import__section > div { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; min-width: 0; overflow-wrap: anywhere; }
.exemplar-import__section > .exemplar-import__margin { gap: 2px; }
.exemplar-import__margin h2 { font: 700 21px / 1.35 var(--i-serif); }
.exemplar-import__margin p { font: 900 40px / 1.1 var(--i-serif); }
.exemplar-import__margin p small { margin-inline-start: 4px; font: 400 15px / 1 var(--i-serif); }
.exemplar-import__sum { font: 700 21px / 1.4 var(--i-serif); }
.exemplar-import__buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 18px; }
.exemplar-import .btn { margin: 0; }
.exemplar-import :is(a, button:not(.btn)) { color: inherit; background: none; border: 0; padding: 0; font: inherit; cursor: pointer; text-decoration: underline 1px var(--i-soft); text-underline-offset: 0.24em; }
.exemplar-import__buttons a { padding-block: 6px; }
.exemplar-import .exemplar-sheet__choose { position: relative; }
.exemplar-import .exemplar-sheet__choose input { position: absolute; width: 1px; height: 1px; opacity: 0; }
.exemplar-import .exemplar-sheet__pick { cursor: pointer; }
.exemplar-import .exemplar-sheet__pick { display: inline-block; padding: 9px 18px; border: 1px solid var(--i-ink); font-weight: 700; line-height: 1.3; }
.exemplar-import .exemplar-sheet__choose:has(input:focus-visible) .exemplar-sheet__pick { outline: 3px solid var(--i-mark); outline-offset: 2px; }
.exemplar-import__table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.exemplar-import__table :is(th, td) { text-align: start; vertical-align: top; font-weight: 400; padding: 7px 18px 7px 0; border-block-end: 1px solid var(--i-hair); }
.exemplar-import__table thead th { padding-block: 0 7px; font: 700 14px / 1.4 var(--i-serif); white-space: nowrap; border-block-end: 1px solid var(--i-ink); }
.exemplar-import__table tbody th { font: 700 16px / 1.5 var(--i-serif); }
.exemplar-import__table td:first-child { font-weight: 700; white-space: nowrap; }
.exemplar-import__table td:nth-child(3) { white-space: nowrap; }
.exemplar-import__table tr[data-does='same'] { color: var(--i-soft); }
.exemplar-import__table[data-faults] tbody td:first-child { border-inline-start: 5px solid var(--i-ink); padding-inline-start: 12px; }
.exemplar-import__table[data-faults] tbody tr { background: var(--i-leaf); }
.exemplar-import__change { display: inline-block; margin-inline-end: 18px; }
.exemplar-import__change del { color: var(--i-soft); }
.exemplar-import__change ins { text-decoration: none; }
.exemplar-import tr[data-does='changed'] ins { background: var(--i-tint); text-decoration: underline; text-underline-offset: 0.2em; }
.exemplar-import__columns summary { cursor: pointer; font-weight: 700; }
.exemplar-import__columns ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 10px 28px; padding-block: 12px 4px; }
.exemplar-import__columns { width: 100%; }
.exemplar-import__columns li { display: grid; grid-template-columns: 8em minmax(0, 1fr); align-items: baseline; gap: 8px; }
.exemplar-import__columns label small { margin-inline-start: 6px; }
.exemplar-import__columns select { width: 100%; padding: 6px 4px; font: inherit; color: inherit; background: var(--theme-bg); border: 0; border-block-end: 1px solid var(--i-ink); }
.exemplar-import__progress { display: flex; flex-direction: column; align-items: flex-start; gap: 10px; width: 100%; }
.exemplar-import progress { width: min(100%, 34rem); height: 8px; appearance: none; border: 1px solid var(--i-ink); background: none; }
.exemplar-import progress::-webkit-progress-bar { background: none; }
.exemplar-import progress::-webkit-progress-value { background: var(--i-ink); }
.exemplar-import progress::-moz-progress-bar { background: var(--i-ink); }
.exemplar-list-doors { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px 24px; margin: 0; padding-block: 10px; }
.exemplar-list-doors a { color: inherit; text-decoration: underline 1px var(--soft, currentColor); text-underline-offset: 0.24em; }
@media (max-width: 700px) {
  .exemplar-import h1 { font-size: 27px; }
  .exemplar-import__section { grid-template-columns: minmax(0, 1fr); gap: 10px; }
  .exemplar-import__section > .exemplar-import__margin { flex-direction: row; flex-wrap: wrap; align-items: baseline; gap: 4px 14px; }
  .exemplar-import__margin p { font-size: 32px; }
  .exemplar-import__table :is(tbody, tr, th, td) { display: block; border: 0; padding: 0; }
  .exemplar-import__table, .exemplar-import__table tbody { width: 100%; display: block; }
  .exemplar-import__table thead { display: none; }
  .exemplar-import__table tbody tr { display: flex; flex-wrap: wrap; gap: 0 0.9em; padding: 8px 0; border-block-end: 1px solid var(--i-hair); }
  .exemplar-import__table[data-faults] tbody tr { padding-inline-start: 12px; border-inline-start: 5px solid var(--i-ink); }
  .exemplar-import__table[data-faults] tbody td:first-child { border: 0; padding: 0; }
  .exemplar-import__table td:last-child { flex-basis: 100%; }
  .exemplar-import__table td:empty { display: none; }
  .exemplar-import__table td[data-label]::before { content: attr(data-label) '　'; font-weight: 400; color: var(--i-soft); }
  .exemplar-list-doors { justify-content: flex-start; }
  .exemplar-list-doors a { padding-block: 10px; }
}
`
