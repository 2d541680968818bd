interface ContentsProps {
  parts: { id: string; title: string }[];
  label?: string;
}

/** The parts of a long page as anchors: beside it where there is room, above it where there is none. */
export function Contents({ parts, label = '本页内容' }: ContentsProps) {
  return (
    <nav className="contents" aria-label={label}>
      <ol className="contents__list">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a className="contents__link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
