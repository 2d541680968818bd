import type { ReactNode } from 'react';
import { Section } from '@/ui/section';
import { GUIDE_PARTS, type GuidePart } from '../guide-parts';
import { pick, type Language } from '../say';

/** A part of the guide under its name. */
export function Part(props: { id: GuidePart; language: Language; children: ReactNode }) {
  const { id, language, children } = props;
  return (
    <Section id={id} title={pick(language, GUIDE_PARTS[id])}>
      {children}
    </Section>
  );
}
