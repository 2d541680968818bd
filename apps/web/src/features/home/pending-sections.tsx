interface PendingSectionsProps {
  sections: { name: string; title: string; pending: string }[];
}

/** What will stand on the page once it is there: no section is shown empty. */
export function PendingSections({ sections }: PendingSectionsProps) {
  return (
    <section className="section pending-sections" aria-labelledby="pending">
      <h2 id="pending" className="pending-sections__title">
        正在整理
      </h2>
      <dl className="pending-sections__list">
        {sections.map(({ name, title, pending }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{pending}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
