import type { Cell, Column } from './sheet';

/* The parts of a workbook that holds tables, by ECMA-376: no formulas, no shared strings, which would have to stay in memory. */

type Kind = Column['kind'];

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** By their place in `cellXfs`. */
const STYLE = { general: 0, header: 1, text: 2, date: 3, moment: 4 } as const;
/** What is typed into a text cell later stays text as well. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3ECE2"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs>`;

/** Characters wide. */
const WIDTHS: Readonly<Record<Kind, number>> = {
  text: 22,
  long: 50,
  number: 12,
  boolean: 10,
  date: 13,
  moment: 18,
  choice: 12,
  address: 30,
  list: 36,
};

export const STATIC_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  '_rels/.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${DECLARED}<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`,
};

export const workbookXml = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
};

/** The header row and the first column stay in sight. */
export function sheetStart(columns: readonly { kind: Kind }[]): string {
  const widths = columns.map(
    ({ kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
  );
  return `${DECLARED}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

export const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${letters(columns - 1)}${rows}"/></worksheet>`;

/** @param columns of the cells; null for the header row */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  columns: readonly { kind: Kind }[] | null,
): string {
  const xml = cells.map((cell, at) => cellXml(`${letters(at)}${row}`, cell, columns?.[at]?.kind));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(at: string, cell: Cell, kind: Kind | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (kind === 'date' || kind === 'moment') {
    const days = serial(cell);
    if (days !== null) return `<c r="${at}" s="${STYLE[kind]}"><v>${days}</v></c>`;
  }
  const style = kind === undefined ? STYLE.header : STYLE.text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`;
}

/** Days since the end of 1899 by the clock that the text shows; null before 1900-03-01, where programs count differently. */
function serial(text: string): number | null {
  const shown = Date.parse(`${text.slice(0, 19)}${text.length > 10 ? 'Z' : 'T00:00:00Z'}`);
  const days = shown / 86_400_000 + 25_569;
  return days >= 61 ? days : null;
}

const MOST = 32_767;
const CUT = '……（太长，余下的请看网页或 CSV）';

/** Excel takes a file with a longer cell for a broken one. */
const fitting = (text: string) =>
  text.length > MOST
    ? text.slice(0, MOST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
    : text;

// eslint-disable-next-line no-control-regex -- what XML cannot hold
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_',
};

/** `_x000D_` in a text would be read as the character that it numbers. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(NOT_XML, '')
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');

/** 0 is A, 26 AA. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));
