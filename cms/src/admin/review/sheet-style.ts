/** A4, black on white, and nothing of the admin around it. */
export const SHEET_STYLE = `
.review-sheet { max-width: 190mm; margin: 0 auto; color: #000; }
.review-sheet table { width: 100%; border-collapse: collapse; margin-top: 12px; font-size: 1.4rem; }
.review-sheet caption { text-align: start; font-weight: 600; padding: 4px 0; }
.review-sheet th, .review-sheet td { border: 1px solid #444; padding: 5px 7px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.review-sheet tbody th { width: 9em; }
.review-sheet code { font-size: 1.1rem; }
@page { size: A4; margin: 16mm; }
@media print {
  body * { visibility: hidden; }
  .review-sheet, .review-sheet * { visibility: visible; }
  .review-sheet { position: absolute; inset: 0 auto auto 0; width: 100%; padding: 0; box-shadow: none; }
  .review-sheet tr { break-inside: avoid; }
}
`;
