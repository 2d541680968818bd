import type { ReactNode } from 'react';
import { views } from '../../features/content-manager/views';
import { guideAddress } from '../handbook';
import { uidNamed, type Layout } from './sections/split';

/** Puts a link to the handbook behind each explanation of a field. */
export function withGuides(layout: Layout): Layout {
  const uid = uidNamed(layout.settings.displayName);
  const { guide, guides = {} } = (uid && views[uid]) || {};
  return {
    ...layout,
    layout: layout.layout.map((panel) =>
      panel.map((row) =>
        row.map((field) =>
          // Strapi holds an empty one for a field without.
          field.hint && guide
            ? { ...field, hint: withLink(field.hint, guides[field.name] ?? guide) }
            : { ...field, hint: field.hint || undefined },
        ),
      ),
    ),
  };
}

/** Opened beside the form: nobody leaves what they write. */
const withLink = (hint: ReactNode, section: string) => (
  <>
    {hint}{' '}
    <a
      href={guideAddress(section)}
      target="_blank"
      rel="noreferrer"
      aria-label={`手册：${section}`}
      style={{ color: '#b23a20', whiteSpace: 'nowrap' }}
    >
      查手册
    </a>
  </>
);
