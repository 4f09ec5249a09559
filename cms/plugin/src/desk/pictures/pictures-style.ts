/** Style of the table of pictures: thumbnails with their texts; on a phone each picture is a block of its own. */
export const picturesStyle = `
.exemplar-pictures { --p-ink: var(--ink, var(--theme-elevation-1000)); --p-soft: var(--soft, var(--theme-elevation-650)); --p-hair: var(--hair, var(--theme-elevation-200)); max-width: 1320px; padding-block: 20px 96px; line-height: 1.6; color: var(--p-ink); }
.exemplar-pictures :is(h1, p, ul, fieldset, legend) { margin: 0; padding: 0; border: 0; }
.exemplar-pictures h1 { font: 700 34px / 1.3 var(--serif, inherit); padding-block-end: 6px; }
.exemplar-pictures > div > p { color: var(--p-soft); max-width: 60em; }
.exemplar-pictures fieldset { display: flex; flex-wrap: wrap; gap: 6px 22px; padding-block: 16px; }
.exemplar-pictures legend { float: inline-start; font-weight: 700; }
.exemplar-pictures fieldset label { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; }
.exemplar-pictures table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.exemplar-pictures thead th { text-align: start; font: 700 14px / 1.4 var(--serif, inherit); padding: 0 14px 7px 0; border-block-end: 1px solid var(--p-ink); }
.exemplar-pictures thead th:first-child { width: 150px; }
.exemplar-pictures tbody :is(td, th) { text-align: start; vertical-align: top; font-weight: 400; padding: 12px 14px 12px 0; border-block-end: 1px solid var(--p-hair); overflow-wrap: anywhere; }
.exemplar-pictures td img { display: block; width: 136px; height: 96px; object-fit: contain; background: var(--p-hair); }
.exemplar-pictures ul { list-style: none; font-size: 14px; }
.exemplar-pictures small { display: block; color: var(--p-soft); font-size: 14px; }
.exemplar-pictures tbody a { color: inherit; text-underline-offset: 0.24em; }
.exemplar-pictures tbody th > label { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; }
.exemplar-pictures td > label, .exemplar-pictures__label, .exemplar-pictures__hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.exemplar-pictures textarea { width: 100%; padding: 7px 9px; font: inherit; color: inherit; background: var(--theme-input-bg, transparent); border: 1px solid var(--p-soft); resize: vertical; }
.exemplar-pictures textarea[aria-invalid='true'] { border: 3px double var(--p-ink); }
.exemplar-pictures fieldset p { flex-basis: 100%; color: var(--p-soft); }
.exemplar-pictures [role='alert'] p { font-weight: 700; }
.exemplar-pictures__acts { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; padding-block: 12px; background: var(--theme-bg); border-block-start: 1px solid var(--p-ink); }
.exemplar-pictures .btn { margin: 0; }
@media (max-width: 768px) {
  .exemplar-pictures thead { display: none; }
  .exemplar-pictures fieldset label { min-height: 44px; }
  .exemplar-pictures tbody :is(a, th > label) { display: inline-block; padding-block: 10px; }
  .exemplar-pictures :is(table, tbody, tr, td, th) { display: block; width: auto; }
  .exemplar-pictures tbody tr { padding-block: 12px; border-block-end: 1px solid var(--p-ink); }
  .exemplar-pictures tbody :is(td, th) { padding: 0 0 8px; border: 0; }
  .exemplar-pictures :is(td > label, .exemplar-pictures__label) { display: block; position: static; width: auto; height: auto; clip-path: none; font-weight: 700; font-size: 14px; }
  .exemplar-pictures td img { width: 100%; height: auto; max-height: 220px; }
}
`
