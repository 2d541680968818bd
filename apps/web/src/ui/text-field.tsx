interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  required?: boolean;
  /** Lines of a longer text; without it one line. */
  rows?: number;
  autoComplete?: string;
  /** The keys that a phone offers. */
  inputMode?: 'numeric';
}

/** A labelled field of a form; its hint and its error are read out with it. */
export function TextField({ name, label, hint, value, error, ...rest }: TextFieldProps) {
  const { required = false, rows, autoComplete, inputMode } = rest;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const control = {
    id: name,
    name,
    defaultValue: value,
    autoComplete,
    inputMode,
    className: 'field__control',
    'aria-required': required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={name}>
        {label}
        <span className="field__need">{required ? '必填' : '可以不填'}</span>
      </label>
      {hint && (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {rows ? <textarea {...control} rows={rows} /> : <input {...control} type="text" />}
    </div>
  );
}
