/** A4, black on white, and nothing of the admin around it. */
export const SHEET_STYLE = `
.review-sheet { max-width: 210mm; margin: 0 auto; padding: 14mm 16mm; background: #fff; color: #000; font-size: 1.4rem; line-height: 1.5; box-shadow: 0 1px 4px rgba(33, 33, 52, 0.1); }
.review-sheet h2 { font-size: 2.2rem; font-weight: 700; text-align: center; letter-spacing: 0.2em; padding-bottom: 1.2rem; }
.review-sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.review-sheet th, .review-sheet td { border: 1px solid #333; padding: 0.6rem 0.8rem; text-align: start; vertical-align: middle; overflow-wrap: anywhere; }
.review-sheet th { font-weight: 600; text-align: center; }
.review-sheet col:nth-child(odd) { width: 15%; }
.review-sheet col:nth-child(even) { width: 35%; }
.review-sheet .step td { vertical-align: top; }
.review-sheet .signed { text-align: end; }
.review-sheet .small, .review-sheet code { font-size: 1.2rem; }
.review-sheet .course { margin-top: 1.2rem; font-size: 1.2rem; }
.review-sheet .course th, .review-sheet .course td { padding: 0.3rem 0.6rem; text-align: start; }
.review-sheet .course th:nth-child(1) { width: 24%; }
.review-sheet .course th:nth-child(2) { width: 16%; }
.review-sheet .course th:nth-child(3) { width: 18%; }
.review-sheet .course th:nth-child(5) { width: 12%; }
.review-sheet caption { text-align: start; font-weight: 600; padding-bottom: 0.4rem; }
.review-sheet footer { display: flex; justify-content: space-between; align-items: flex-end; padding-top: 1.2rem; }
.review-sheet figure { text-align: center; }
.review-sheet figure svg { width: 9rem !important; height: 9rem !important; }
@page { size: A4; margin: 14mm 16mm; }
@media screen and (max-width: 600px) {
  .review-sheet { padding: 1.2rem; }
  .review-sheet th, .review-sheet td { padding: 0.6rem 0.4rem; }
  .review-sheet col:nth-child(odd) { width: 22%; }
  .review-sheet col:nth-child(even) { width: 28%; }
}
@media print {
  html, body, #strapi, #app { height: auto !important; overflow: visible !important; background: #fff !important; }
  body * { visibility: hidden; }
  .review-sheet, .review-sheet * { visibility: visible; }
  .review-sheet { position: absolute; inset: 0 0 auto 0; max-width: none; padding: 0; box-shadow: none; }
  .review-sheet tr { break-inside: avoid; }
}
`;
