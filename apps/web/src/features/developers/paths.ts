import { developersUrl } from '../urls';
import { LANGUAGES } from './say';

/** Every page for developers, in both languages. */
export const developersPaths = (resources: readonly { slug: string }[]): string[] =>
  LANGUAGES.flatMap((language) =>
    [undefined, ...resources].map((resource) => developersUrl(language, resource?.slug)),
  );
