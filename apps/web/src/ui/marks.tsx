/** 印: the site's seal, one character of a name cut in white on vermilion. */
export function Seal({ name }: { name: string }) {
  return (
    <span className="seal" aria-hidden="true">
      {[...name][0]}
    </span>
  );
}

/** 放大镜: a printer's loupe. */
export function SearchIcon() {
  return (
    <svg
      className="search-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      aria-hidden="true"
    >
      <circle cx="8.5" cy="8.5" r="6" />
      <path d="M13 13l5.5 5.5" />
    </svg>
  );
}

/** 套准线: a printer's registration mark. */
export function RegistrationMark({ className }: { className?: string }) {
  return (
    <svg
      className={`registration ${className ?? ''}`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="5" />
      <path d="M10 0v20M0 10h20" />
    </svg>
  );
}

/** 色标: a printer's colour control strip. */
export function ColorBar() {
  return (
    <div className="color-bar" aria-hidden="true">
      {Array.from({ length: 7 }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}

/** 瓦楞: the cut edge of corrugated board. */
export function CorrugatedEdge() {
  return (
    <svg className="corrugated" aria-hidden="true">
      <defs>
        <pattern id="flute" width="28" height="14" patternUnits="userSpaceOnUse">
          <path d="M0 0h28v3c-7 0-7 9-14 9S7 3 0 3z" fill="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="14" fill="url(#flute)" />
    </svg>
  );
}
