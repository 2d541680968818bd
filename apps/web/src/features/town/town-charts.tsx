import type { Chart as TownChart } from '@township/client';
import { chartKind } from '@township/client/vocabulary';
import { figureText, formatFigure } from '@township/rules/figure';
import { Chart } from '@/ui/charts/chart';

/** The town's charts; a chart without figures is not shown. */
export function TownCharts({ charts }: { charts: TownChart[] }) {
  return (
    <div className="charts">
      {charts.map(({ figures, unit, ...chart }, index) => (
        <Chart
          key={chart.title}
          {...chart}
          kindName={chartKind[chart.kind]}
          id={`chart-${index + 1}`}
          percentages={(figures[0]?.unit ?? unit) === '%'}
          tickText={(value) => formatFigure({ value }).number}
          items={figures.map((figure) => ({
            ...figure,
            text: figureText({ ...figure, unit: figure.unit ?? unit }),
          }))}
        />
      ))}
    </div>
  );
}
