/** Style of the board of a round, in the admin's own colours. On a phone every nomination is a record of its own. */
export const roundStyle = `
.exemplar-round { --mark: #c3271b; display: flex; flex-direction: column; gap: calc(var(--base) * 0.9); padding: calc(var(--base) * 1.2) var(--gutter-h) calc(var(--base) * 3); line-height: 1.6; color: var(--theme-elevation-1000); }
[data-theme='dark'] .exemplar-round { --mark: #ff8a7a; }
.exemplar-round :is(h2, h3, h4, p, ul, ol, dl) { margin: 0; padding: 0; }
.exemplar-round :is(ul, ol) { list-style: none; }
.exemplar-round h2 { font: 700 28px / 1.25 var(--serif, inherit); }
.exemplar-round h3, .exemplar-round h4 { font: 700 17px / 1.4 var(--serif, inherit); }
.exemplar-round small { font-size: 14px; font-weight: 400; color: var(--theme-elevation-650); }
.exemplar-round--list { padding: 0; gap: 0.3rem; margin-block-end: calc(var(--base) * 1.5); }
.exemplar-round--list h2 { font-size: 18px; font-weight: 600; }
.exemplar-round--list li { display: flex; flex-wrap: wrap; gap: 0.1em 1em; padding: 0.45em 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round--list a { font-weight: 600; }
.exemplar-round--list span { color: var(--theme-elevation-650); }
.exemplar-round__head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2em 1.2em; }
.exemplar-round__head strong { font-size: 26px; margin-inline-end: 0.2em; font-variant-numeric: tabular-nums; }
.exemplar-round__buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 0.7em; }
.exemplar-round__acts { display: flex; flex-direction: column; gap: 0.5rem; }
.exemplar-round__acts:focus { outline: none; }
.exemplar-round__acts > [role='status'] { font-weight: 700; }
.exemplar-round .exemplar-round__final { flex: 1 0 100%; font-weight: 700; }
.exemplar-round__buttons:empty { display: none; }
.exemplar-round .btn { margin: 0; }
.exemplar-round__duo { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: calc(var(--base) * 1.6); align-items: start; }
.exemplar-round__duo > div { display: flex; flex-direction: column; gap: 0.8rem; min-width: 0; }
.exemplar-round aside { display: flex; flex-direction: column; gap: calc(var(--base) * 1.4); min-width: 0; }
.exemplar-round section { display: flex; flex-direction: column; gap: 0.5rem; }
.exemplar-round h3 { border-block-start: 2px solid currentColor; padding-block-start: 0.5rem; }
.exemplar-round h3 b { font-size: 21px; font-weight: 700; }
.exemplar-round .exemplar-round__empty { padding: 1.4rem 0; border-block: 1px solid var(--theme-elevation-250); color: var(--theme-elevation-700); }
.exemplar-round button:not(.btn) { font: inherit; color: inherit; background: none; border: 0; padding: 0.1em 0; text-align: start; cursor: pointer; text-decoration: underline; text-decoration-color: var(--theme-elevation-400); text-underline-offset: 4px; }
.exemplar-round button:not(.btn):hover { text-decoration-color: currentColor; }
.exemplar-round :is(button:not(.btn), input, select, textarea, summary, a):focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.exemplar-round .btn:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.exemplar-round__grid { width: 100%; table-layout: fixed; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.exemplar-round__grid thead th { border-block: 2px solid currentColor; border-block-end-width: 1px; padding: 0.45rem 0.3rem; font-size: 14px; font-weight: 700; text-align: start; vertical-align: top; }
.exemplar-round__grid thead small { display: block; }
.exemplar-round__grid .exemplar-round__stage { text-align: center; padding-inline: 0; }
.exemplar-round__grid thead th:nth-last-child(2) { text-align: end; padding-inline-end: 0.8rem; }
.exemplar-round__grid tbody :is(th, td) { padding: 0.28rem 0.3rem; border-block-end: 1px solid var(--theme-elevation-150); font-weight: 400; text-align: start; vertical-align: middle; }
.exemplar-round__district { content-visibility: auto; padding-inline: 4px; margin-inline: -4px; }
.exemplar-round__grid caption { padding-block: 0.7rem 0.3rem; font-size: 17px; font-weight: 700; text-align: start; }
.exemplar-round__grid thead[data-shown='false'] th { height: 0; padding: 0; border-block-start-width: 1px; border-block-end: 0; font-size: 0; line-height: 0; }
.exemplar-round__grid thead[data-shown='false'] small { font-size: 0; }
.exemplar-round__district small { margin-inline-start: 0.7em; }
.exemplar-round__grid tr[data-community] > th button { font-weight: 600; }
.exemplar-round__grid tr[data-ended='true'] { color: var(--theme-elevation-600); }
.exemplar-round__grid tr[data-ended='true'] > th button { font-weight: 400; }
.exemplar-round__grid tr[data-community] .exemplar-round__cell { position: relative; text-align: center; padding: 0; }
.exemplar-round__grid .exemplar-round__cell[data-state='passed']::before { content: ''; position: absolute; inset-block-start: 50%; inset-inline: 50% -50%; border-block-start: 2px solid currentColor; }
/* Nothing comes after the last stage. */
.exemplar-round__grid td.exemplar-round__cell:nth-last-child(3)::before { display: none; }
.exemplar-round__cell i { position: relative; display: inline-block; width: 0.8rem; height: 0.8rem; vertical-align: -0.08em; background: var(--theme-elevation-0); border: 2px dashed var(--theme-elevation-500); }
.exemplar-round :is(.exemplar-round__cell, .exemplar-round__legend, .exemplar-round__quotas) i { forced-color-adjust: none; }
.exemplar-round__cell[data-state='passed'] i { background: currentColor; border: 0; }
.exemplar-round__cell[data-state='yours'] i { border: 2.5px solid var(--mark); }
.exemplar-round__cell[data-state='late'] i { border: 3.5px solid currentColor; }
.exemplar-round__cell[data-state='ahead'] i { width: 0.3rem; height: 0.3rem; border: 0; background: var(--theme-elevation-300); vertical-align: 0.2em; }
.exemplar-round__cell[data-state='ended'] i { border: 0; }
.exemplar-round__cell[data-state='ended'] i::after { content: '×'; position: absolute; inset: 0; font: 700 22px / 12px sans-serif; text-align: center; background: var(--theme-elevation-0); }
td.exemplar-round__cell span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.exemplar-round__grid tbody .exemplar-round__rate { text-align: end; white-space: nowrap; padding-inline-end: 0.8rem; }
.exemplar-round__lacks { font-size: 14px; }
.exemplar-round__lacks span { color: var(--theme-elevation-650); }
.exemplar-round__legend { display: flex; flex-wrap: wrap; gap: 0.3em 1.2em; font-size: 14px; }
.exemplar-round__legend i { margin-inline-end: 0.45em; }
.exemplar-round__legend small { flex-basis: 100%; }
.exemplar-round__opened > td, .exemplar-round__judged .exemplar-round__panel { background: var(--theme-elevation-50); }
.exemplar-round__panel { display: flex; flex-direction: column; gap: 0.7rem; padding: 0.8rem; border-inline-start: 4px solid var(--theme-elevation-1000); min-width: 0; overflow-wrap: anywhere; }
.exemplar-round__answers li { display: flex; gap: 0.8em; }
.exemplar-round__answers strong { flex: 0 0 3em; }
.exemplar-round .exemplar-round__course ol { display: flex; flex-direction: column; gap: 0.7rem; padding-block-start: 0.5rem; }
.exemplar-round__course ul { columns: 16rem; column-gap: 1.6rem; }
.exemplar-round__words { white-space: pre-wrap; }
.exemplar-round summary { cursor: pointer; }
.exemplar-round__files li { display: inline-block; margin-inline-end: 1em; }
.exemplar-round__hurry li { padding: 0.35rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__hurry strong:empty { display: none; }
.exemplar-round__hurry strong { margin-inline-end: 0.6em; text-decoration: underline; text-underline-offset: 4px; }
.exemplar-round__hurry span { display: block; color: var(--theme-elevation-700); font-size: 14px; }
.exemplar-round__owed li { padding: 0.35rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__owed span { display: block; }
.exemplar-round__owed [role='alert']:empty { display: none; }
.exemplar-round__quotas li { display: flex; align-items: center; gap: 0.6rem; padding: 0.25rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__quotas li > span:first-child { flex: 1; }
.exemplar-round__quotas i { display: inline-block; width: 0.62rem; height: 0.62rem; margin-inline-end: 2px; border: 1px dashed currentColor; }
.exemplar-round__quotas i[data-used='true'] { background: currentColor; border-style: solid; }
.exemplar-round__quotas b { font-weight: 700; font-variant-numeric: tabular-nums; }
.exemplar-round__objections > li { padding: 0.35rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round .exemplar-round__dry { border: 4px double currentColor; padding: 0.9rem; }
.exemplar-round .exemplar-round__dry h3 { border: 0; padding: 0; }
.exemplar-round__dry [role='status'] { display: flex; flex-direction: column; gap: 0.6rem; }
.exemplar-round__dry table, .exemplar-round__verdicts { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.exemplar-round :is(.exemplar-round__dry, .exemplar-round__verdicts) :is(th, td) { text-align: start; font-weight: 400; padding: 0.3rem 0.4rem 0.3rem 0; border-block-end: 1px solid var(--theme-elevation-150); }
.exemplar-round__dry small, .exemplar-round__verdicts small { margin-inline-start: 0.5em; }
.exemplar-round__dry details li { padding: 0.3rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__stop { border-inline-start: 4px solid currentColor; padding-inline-start: 0.6rem; margin-block-end: 0.3rem; }
.exemplar-round__judged > li { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(4rem, 14rem) 1fr; gap: 0.2rem 1rem; align-items: baseline; padding: 0.4rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__judged > li > button { font-weight: 600; }
.exemplar-round__judged .exemplar-round__panel { grid-column: 1 / -1; }
.exemplar-round__issues li { padding-inline-start: 0.6rem; border-inline-start: 4px solid currentColor; margin-block-end: 0.3rem; }
.exemplar-round__none { display: flex; flex-direction: column; align-items: flex-start; gap: 0.8rem; max-width: 46rem; }
.exemplar-round__form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.9rem 1.4rem; padding: 1rem; max-width: 68rem; background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-400); }
.exemplar-round__form > :is(h4, .exemplar-round__wide, .exemplar-round__buttons, .exemplar-round__refused) { grid-column: 1 / -1; }
.exemplar-round__form > label, .exemplar-round__method label, .exemplar-round__numbers label, .exemplar-round__assessment details > label { display: flex; flex-direction: column; gap: 0.25rem; font-weight: 600; }
.exemplar-round fieldset { min-width: 0; margin: 0; padding: 0; border: 0; display: flex; flex-direction: column; align-items: flex-start; gap: 0.4rem; }
.exemplar-round legend { padding: 0; font-weight: 600; margin-block-end: 0.25rem; }
.exemplar-round :is(input:not([type='checkbox'], [type='file']), select, textarea) { font: inherit; font-weight: 400; width: 100%; min-width: 0; padding: 0.4em 0.55em; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); border-radius: 0; }
.exemplar-round [aria-invalid='true'] { border: 3px solid currentColor !important; }
.exemplar-round [role='alert'] { display: block; font-weight: 700; color: var(--theme-error-600); }
[data-theme='dark'] .exemplar-round [role='alert'] { color: var(--theme-error-750); }
.exemplar-round__refused { padding: 0.5rem 0.8rem; border-inline-start: 4px solid currentColor; }
.exemplar-round__form span > small { display: block; }
.exemplar-round b { font-weight: inherit; }
.exemplar-round input[type='file'] { position: absolute; width: 1px; height: 1px; opacity: 0; }
.exemplar-round :is(.exemplar-round__pick, .exemplar-sheet__pick) { align-self: flex-start; display: inline-block; padding: 0.3em 0.9em; border: 1px solid var(--theme-elevation-800); font-weight: 400; cursor: pointer; }
.exemplar-round :has(> input[type='file']:focus-visible) > :is(.exemplar-round__pick, .exemplar-sheet__pick) { outline: 2px solid var(--mark); outline-offset: 2px; }
.exemplar-round__form label:has(> input[type='file']) { position: relative; }
.exemplar-round__check, .exemplar-round__items label { display: flex; gap: 0.5em; align-items: baseline; font-weight: 400; }
.exemplar-round__items { display: grid !important; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.2rem 1rem; width: 100%; }
.exemplar-round__panel-units { width: 100%; columns: 2 22rem; column-gap: 1.6rem; }
.exemplar-round__panel-units > li { break-inside: avoid; display: flex; justify-content: space-between; flex-wrap: wrap; gap: 0 0.8rem; border-block-end: 1px solid var(--theme-elevation-150); padding: 0.25rem 0; }
.exemplar-round__panel-units details[open] { flex-basis: 100%; padding-block-end: 0.5rem; }
.exemplar-round__chosen { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; padding-block: 0.3rem; }
.exemplar-round__calendar ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; }
.exemplar-round__calendar .exemplar-round__add { align-items: center; }
.exemplar-round__calendar label { flex-shrink: 0; }
.exemplar-round__changed { width: 100%; border-collapse: collapse; }
.exemplar-round__changed caption { text-align: start; font-weight: 700; padding-block-end: 0.3rem; }
.exemplar-round__changed :is(th, td) { text-align: start; font-weight: 400; vertical-align: top; padding: 0.25rem 0.8rem 0.25rem 0; border-block-end: 1px solid var(--theme-elevation-150); overflow-wrap: anywhere; }
.exemplar-round__changed td:last-child { font-weight: 700; }
.exemplar-round__add, .exemplar-round__counted { display: flex; gap: 0.6rem; width: 100%; max-width: 34rem; }
.exemplar-round__add button, .exemplar-round__counted button { flex-shrink: 0; }
.exemplar-round__points { width: 100%; columns: 2 20rem; column-gap: 1.6rem; }
.exemplar-round__points li { break-inside: avoid; border-block-end: 1px solid var(--theme-elevation-150); padding: 0.2rem 0; }
.exemplar-round__points label { display: flex; align-items: center; gap: 0.8rem; font-weight: 400; }
.exemplar-round__points label > span { flex: 1; }
.exemplar-round__points input { width: 5rem !important; text-align: end; }
.exemplar-round__assessment { width: 100%; columns: 2 20rem; column-gap: 1.6rem; }
.exemplar-round__assessment > li { break-inside: avoid; display: flex; justify-content: space-between; flex-wrap: wrap; gap: 0 0.8rem; border-block-end: 1px solid var(--theme-elevation-150); padding: 0.25rem 0; }
.exemplar-round__assessment details[open] { flex-basis: 100%; padding-block-end: 0.5rem; }
.exemplar-round__sheets ul { max-width: 68rem; }
.exemplar-round__sheets li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 1.2rem; padding: 0.35rem 0; border-block-start: 1px solid var(--theme-elevation-150); }
.exemplar-round__sheets li > span { flex: 1 1 16rem; }
.exemplar-round__sheets b { font-weight: 600; }
.exemplar-round :is(.exemplar-round__sheets li, .exemplar-round__import h4) small { margin-inline-start: 0.7em; }
.exemplar-sheet__choose { position: relative; }
.exemplar-round :is(.exemplar-round__sheets, .exemplar-round__import, .exemplar-round__picked):focus { outline: none; }
.exemplar-round .exemplar-round__import { padding: 1rem; max-width: 68rem; background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-400); overflow-wrap: anywhere; }
.exemplar-round__day { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.8rem; }
.exemplar-round__day input { width: 12rem !important; }
.exemplar-round__sheet { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.exemplar-round__sheet :is(th, td) { text-align: start; vertical-align: baseline; font-weight: 400; padding: 0.25rem 0.8rem 0.25rem 0; border-block-end: 1px solid var(--theme-elevation-150); }
.exemplar-round__sheet thead th { font-weight: 700; white-space: nowrap; border-block-end: 1px solid currentColor; }
.exemplar-round__sheet small { margin-inline-start: 0.5em; }
.exemplar-round__picked p button { margin-inline-end: 1em; }
.exemplar-round__grid th input[type='checkbox'] { margin: 0 0.5em 0 0; width: 1.05em; height: 1.05em; accent-color: currentColor; }
.exemplar-round__method, .exemplar-round__numbers { display: flex !important; flex-direction: row !important; flex-wrap: wrap; gap: 0.6rem 1.2rem !important; }
.exemplar-round__method label, .exemplar-round__numbers label { width: 9rem; }
.exemplar-round__numbers legend { flex-basis: 100%; }
.exemplar-round__verdicts { max-width: 68rem; }
.exemplar-round__verdicts caption { text-align: start; padding-block-end: 0.5rem; }
.exemplar-round__verdicts td:first-child { width: 5.5rem; }
/* A long name has its second line below its first, not below the box to tick. */
@media (min-width: 701px) {
  .exemplar-round__grid tr[data-community] > th:has(input) { position: relative; padding-inline-start: 1.9em; }
  .exemplar-round__grid th input[type='checkbox'] { position: absolute; inset-inline-start: 0.3rem; inset-block-start: 0.55em; }
}
@media (max-width: 1200px) {
  .exemplar-round__duo { grid-template-columns: minmax(0, 1fr); }
  .exemplar-round aside { display: grid; grid-template-columns: 1fr 1fr; align-items: start; }
}
@media (max-width: 700px) {
  .exemplar-round h2 { font-size: 22px; }
  .exemplar-round :is(button:not(.btn), li > a, summary) { padding-block: 0.55em; }
  .exemplar-round__grid th input[type='checkbox'] { width: 24px; height: 24px; vertical-align: middle; }
  .exemplar-round__grid :is(tbody, tr, th, td) { display: block; }
  .exemplar-round__grid :is(thead, colgroup) { display: none; }
  .exemplar-round__grid, .exemplar-round__grid :is(caption, tbody) { display: block; }
  .exemplar-round__grid caption { border-block-end: 1px solid currentColor; }
  .exemplar-round__grid tr[data-community] { display: flex; flex-wrap: wrap; align-items: center; padding: 0.45rem 0; border-block-end: 1px solid var(--theme-elevation-150); }
  .exemplar-round__grid tr[data-community] > :is(th, td) { border: 0; padding: 0; }
  .exemplar-round__grid tr[data-community] > th { flex: 1 1 calc(100% - 5rem); }
  .exemplar-round__grid tr[data-community] .exemplar-round__rate { flex: 0 0 5rem; order: 1; padding: 0; }
  .exemplar-round__grid tr[data-community] .exemplar-round__cell { order: 2; flex: 1 0 14%; width: auto; padding-block: 0.3rem; }
  .exemplar-round__grid tr[data-community] .exemplar-round__lacks { order: 3; flex: 1 0 100%; }
  .exemplar-round__grid tr[data-community] .exemplar-round__lacks:not(:has(span, strong:not(:empty))) { display: none; }
  .exemplar-round__duo { display: flex; flex-direction: column; }
  .exemplar-round__duo > * { width: 100%; }
  .exemplar-round aside { display: contents; }
  .exemplar-round aside > section { width: 100%; }
  .exemplar-round__duo .exemplar-round__first { order: -1; }
  .exemplar-round__judged > li { grid-template-columns: 1fr auto; }
  .exemplar-round__judged > li > span { grid-column: 1 / -1; }
  .exemplar-round__verdicts :is(tbody, tr, th, td) { display: block; }
  .exemplar-round__verdicts thead { display: none; }
  .exemplar-round__verdicts tr { padding: 0.4rem 0; border-block-end: 1px solid var(--theme-elevation-250); }
  .exemplar-round__verdicts tr > * { border: 0 !important; }
  .exemplar-round__verdicts td[data-label]::before { content: attr(data-label) '　'; color: var(--theme-elevation-650); }
  .exemplar-round__counted { flex-wrap: wrap; }
  .exemplar-round__sheets li > span { flex-basis: 100%; }
  .exemplar-round__sheet :is(tbody, tr, th, td) { display: block; border: 0; padding: 0; }
  .exemplar-round__sheet thead { display: none; }
  .exemplar-round__sheet tbody tr { display: flex; flex-wrap: wrap; gap: 0 0.8em; padding: 0.4rem 0; border-block-end: 1px solid var(--theme-elevation-250); }
  .exemplar-round__sheet td:last-child { flex-basis: 100%; }
  .exemplar-round__sheet td:empty { display: none; }
  .exemplar-round__sheet td[data-label]::before { content: attr(data-label) '　'; color: var(--theme-elevation-650); }
}
`
