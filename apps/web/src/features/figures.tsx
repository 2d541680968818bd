import type { Figure } from '@township/client';
import { formatFigure } from '@township/rules/figure';
import { FigureList } from '@/ui/figure-list';

/** A subject's figures, written the Chinese way (4.2万, 8,000余). */
export function Figures({ figures }: { figures: Figure[] }) {
  return <FigureList figures={figures.map((figure) => ({ ...figure, ...formatFigure(figure) }))} />;
}
