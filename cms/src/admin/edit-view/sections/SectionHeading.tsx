import { useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { attributeLabels } from '../../translations/fields';
import type { ShownSection } from './split';

const OPENED = 'township.sections';

interface SectionHeadingProps {
  attribute: { section: ShownSection };
}

/**
 * The heading of a section of a form, which opens and closes what stands below it. What somebody opened once stays open for them; a field
 * that keeps the form from being saved opens its section.
 */
export function SectionHeading({ attribute: { section } }: SectionHeadingProps) {
  const { title, isFolded, fields } = section;
  const [isOpen, setOpen] = useState(() => rememberedOf(title) ?? !isFolded);
  const isWrong = useForm('SectionHeading', ({ errors }) => fields.some((name) => name in errors));
  const filled = useForm('SectionHeading', ({ values }) =>
    fields
      .filter((name) => isFilled((values as Record<string, unknown>)[name]))
      .map((name) => attributeLabels[name] ?? name)
      .join('、'),
  );
  const isShown = isOpen || isWrong;
  const toggle = () => {
    setOpen(!isShown);
    remember(title, !isShown);
  };
  return (
    <button type="button" data-section aria-expanded={isShown} onClick={toggle}>
      <Flex gap={2}>
        {isShown ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <Typography tag="span" variant="delta">
          {title}
        </Typography>
        {!isShown && filled && (
          <Typography tag="span" variant="pi" textColor="neutral600">
            {`已填：${filled}`}
          </Typography>
        )}
      </Flex>
    </button>
  );
}

/** A relation's value is what was changed of it: how many there are is not known here. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return 'connect' in value ? isFilled(value.connect) : true;
}

const known = (): Record<string, boolean> => {
  try {
    return JSON.parse(localStorage.getItem(OPENED) ?? '{}') as Record<string, boolean>;
  } catch {
    return {};
  }
};

const rememberedOf = (title: string): boolean | undefined => known()[title];

const remember = (title: string, isOpen: boolean): void =>
  localStorage.setItem(OPENED, JSON.stringify({ ...known(), [title]: isOpen }));
