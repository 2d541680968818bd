interface ErrorSummaryProps {
  title: string;
  /** One line for each field, leading to it. */
  errors: { field: string; message: string }[];
  message?: string;
}

/** What kept a form from being sent, at the head of the page that brings it back; takes the focus, so that it is read first. */
export function ErrorSummary({ title, errors, message }: ErrorSummaryProps) {
  return (
    <div
      className="error-summary"
      role="alert"
      aria-labelledby="error-summary"
      tabIndex={-1}
      // A form that comes back starts at what is wrong with it; a browser does this without JavaScript.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    >
      <h2 className="error-summary__title" id="error-summary">
        {title}
      </h2>
      {message && <p>{message}</p>}
      {errors.length > 0 && (
        <ul className="error-summary__list">
          {errors.map((error) => (
            <li key={error.field}>
              <a href={`#${error.field}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
