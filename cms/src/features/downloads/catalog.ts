import type { Core } from '@strapi/strapi';
import { datasets, type Bilingual, type DatasetType } from '../../contract';
import { documents } from '../database';
import type { Datasets } from './datasets';
import { FORMATS } from './formats';
import { listing } from './listing';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const CHINESE = 'http://id.loc.gov/vocabulary/iso639-1/zh';

const both = ([zh, en]: Bilingual) => [
  { '@language': 'zh', '@value': zh },
  { '@language': 'en', '@value': en },
];
const link = (address: string) => ({ '@id': address });
const moment = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });

/** What may be downloaded, by the W3C's Data Catalog Vocabulary, version 3. */
export async function catalog(
  strapi: Core.Strapi,
  made: Datasets,
  origin: string,
): Promise<object> {
  const [listed, town] = await Promise.all([listing(strapi, made), townOf(strapi)]);
  const address = (path: string) => `${origin}${path}`;
  const publisher = {
    '@id': address('/#publisher'),
    '@type': 'foaf:Organization',
    'foaf:name': town?.organizer ?? town?.name ?? origin,
    'foaf:homepage': link(origin),
  };
  const rights = town?.dataLicence && {
    'dct:license': town.dataLicenceUrl
      ? {
          ...link(town.dataLicenceUrl),
          '@type': 'dct:LicenseDocument',
          'dct:title': town.dataLicence,
        }
      : { '@type': 'dct:LicenseDocument', 'dct:title': town.dataLicence },
  };
  const sets = listed.map(({ download }) => {
    const { title, about } = datasets[download.type as DatasetType];
    return {
      '@id': address(`/data#${download.route}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': download.route,
      'dct:title': both(title),
      'dct:description': both(about),
      'dct:language': link(CHINESE),
      'dct:publisher': link(publisher['@id']),
      'dcat:landingPage': link(address('/data')),
      ...(town && { 'dcat:keyword': [town.name, title[0]] }),
      ...(download.updatedAt && { 'dct:modified': moment(download.updatedAt) }),
      ...rights,
      'dcat:distribution': download.files.map((file) => ({
        '@id': address(file.url),
        '@type': 'dcat:Distribution',
        'dct:title': both(FORMATS[file.format].label),
        'dcat:accessURL': link(address('/data')),
        'dcat:downloadURL': link(address(file.url)),
        'dcat:mediaType': link(MEDIA_TYPES + file.mediaType),
        ...(download.updatedAt && { 'dct:modified': moment(download.updatedAt) }),
        ...rights,
        ...(file.bytes !== null && {
          'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
        }),
        ...(file.sha256 !== null && {
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'),
            'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
          },
        }),
        ...(file.format === 'csv' && {
          'dct:conformsTo': link('https://www.w3.org/TR/tabular-data-model/'),
          'foaf:page': link(address(download.dictionary)),
        }),
      })),
    };
  });
  return {
    '@context': CONTEXT,
    '@id': address('/api/data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': both(['数据下载', 'Data']),
    'dct:publisher': publisher,
    'dct:language': link(CHINESE),
    'foaf:homepage': link(address('/data')),
    ...rights,
    'dcat:service': {
      '@id': address('/api'),
      '@type': 'dcat:DataService',
      'dct:title': both(['公开数据接口', 'Public API']),
      'dcat:endpointURL': link(address('/api')),
      'dcat:endpointDescription': link(address('/api/openapi.json')),
    },
    'dcat:dataset': sets,
  };
}

interface TownWords {
  name: string;
  organizer: string | null;
  dataLicence: string | null;
  dataLicenceUrl: string | null;
}

/** Whose data these are; null before the town is published. */
const townOf = async (strapi: Core.Strapi): Promise<TownWords | null> =>
  (await documents(strapi, 'api::town.town').findFirst({
    status: 'published',
    fields: ['name', 'organizer', 'dataLicence', 'dataLicenceUrl'],
  })) as TownWords | null;
