/** What of Payload's own look keeps people from reading or reaching something; for every page of the admin. */
export const adminStyle = `
/* Greys under 3:1: of what one reads and does not write (签发人, 审计员, one's own account), and of the hints. */
.field-type :is(input:disabled, textarea:disabled, .rs__single-value--is-disabled, .rs__multi-value--is-disabled) { color: var(--theme-elevation-800); -webkit-text-fill-color: currentcolor; opacity: 1; }
.field-type .field-description { color: var(--theme-elevation-600); }
/* The path to a document with a long title pushed the account's button off a phone. */
.app-header__step-nav-wrapper, .step-nav, .step-nav__last { min-width: 0; }
.step-nav__home { flex-shrink: 0; }
/* Under 24 pixels, which a hand that shakes does not hit. */
.sort-column__buttons { flex-direction: row; }
.sort-column__button, .relationship--multi-value-label__drawer-toggler, .multi-value-remove { min-width: 24px; min-height: 24px; }
.rs__input { min-width: 24px !important; min-height: 24px; }
/* In colours of the reader's own a mark has the words of a mark: those around it were white on its yellow. */
@media (forced-colors: active) { mark { background: Mark !important; color: MarkText !important; } }
/* Shown of a record, nothing to write in. */
.exemplar-told__bytes { display: block; max-height: 16em; overflow: auto; overflow-wrap: anywhere; white-space: pre-wrap; }
/* Payload's own, in English; the button has a name. */
.file-meta .copy-to-clipboard .tooltip { display: none; }
@media (max-width: 768px) {
  /* When it was changed and made, on a line that does not run off the side. */
  .doc-controls__meta { gap: 0.6em; font-size: 0.85em; }
}
`
