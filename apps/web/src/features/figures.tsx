import type { Figure } from '@township/client';
import { formatFigure } from '@township/rules/figure';
import { FigureList, FigureValue } from '@/ui/figure-list';

const written = (figure: Figure) => ({ ...figure, ...formatFigure(figure) });

/** A subject's figures, written the Chinese way (4.2万, 8,000余), each with its date and source. */
export function Figures({ figures }: { figures: Figure[] }) {
  return <FigureList figures={figures.map(written)} />;
}

/** The one figure that stands for a subject, on a card or in a row. */
export function KeyFigure({ figure }: { figure: Figure }) {
  return <FigureValue figure={written(figure)} />;
}
