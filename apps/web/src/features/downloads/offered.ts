import type { Download, DownloadFormat, Field, Town } from '@township/client';
import { isoDay } from '@/ui/format';

export interface DescribedDownload extends Download {
  /** What its columns are. */
  fields: Field[];
}

/** What each format is to who has never heard of it. */
export const FORMATS: Readonly<Record<DownloadFormat, { label: string; use: string }>> = {
  xlsx: { label: 'Excel 工作簿', use: '用 Excel、WPS 打开，能筛选' },
  csv: { label: 'CSV 表格', use: 'Excel、WPS 和别的软件都能打开' },
  json: { label: 'JSON', use: '给程序用' },
  ndjson: { label: 'NDJSON', use: '给程序用，一行一条' },
};

/** How GB/T 7714—2015 cites a data set on the web: who. title[DS/OL]. (date). address. */
export function citationOf(
  { title, updatedAt }: { title: string; updatedAt: string | null },
  { publisher, url }: { publisher: string; url: string },
): string {
  const day = updatedAt === null ? '' : ` (${isoDay(updatedAt)}).`;
  return `${publisher}. ${title}[DS/OL].${day} ${url}.`;
}

export const publisherOf = (town: Town): string => town.organizer ?? town.siteName ?? town.name;
