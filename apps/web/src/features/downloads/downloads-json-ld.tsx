import type { Download, Town } from '@township/client';
import type { DataCatalog } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { dataUrl } from '../urls';

/** The data as search engines for data sets know them. */
export function DownloadsJsonLd({
  town,
  downloads,
  origin,
}: {
  town: Town;
  downloads: Download[];
  origin: string;
}) {
  const licence = town.dataLicenceUrl ?? undefined;
  return (
    <JsonLd<DataCatalog>
      data={{
        '@type': 'DataCatalog',
        name: `${town.name}数据下载`,
        url: origin + dataUrl,
        publisher: { '@id': `${origin}/#publisher` },
        license: licence,
        dataset: downloads.map(({ route, title, about, updatedAt, files }) => ({
          '@type': 'Dataset',
          '@id': `${origin}${dataUrl}#${route}`,
          name: `${town.name}${title}`,
          description: about,
          dateModified: updatedAt ?? undefined,
          license: licence,
          isAccessibleForFree: true,
          inLanguage: 'zh-CN',
          creator: { '@type': 'GovernmentOrganization', name: town.organizer ?? town.name },
          distribution: files.map((file) => ({
            '@type': 'DataDownload',
            encodingFormat: file.mediaType,
            contentUrl: origin + file.url,
            contentSize: file.bytes === null ? undefined : `${file.bytes} B`,
          })),
        })),
      }}
    />
  );
}
