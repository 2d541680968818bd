import type { ReactNode } from 'react';
import { Tooltip } from '@strapi/design-system';

interface ToolbarButtonProps {
  /** Name and tooltip, with the shortcut where there is one. */
  label: string;
  onClick: () => void;
  active?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

export function ToolbarButton({ label, active, disabled, onClick, children }: ToolbarButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={active}
        disabled={disabled}
        // The selection stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
}

/** Lines of text set to the left, middle or right. */
export function AlignIcon({ to }: { to: 'left' | 'center' | 'right' }) {
  const short = { left: 1, center: 4, right: 7 }[to];
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" stroke="currentColor" aria-hidden="true">
      <path d={`M1 3h14M${short} 6.5h8M1 10h14M${short} 13.5h8`} strokeWidth="1.5" />
    </svg>
  );
}

/** A letter whose formatting is taken away. */
export function ClearIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" stroke="currentColor" aria-hidden="true">
      <path d="M2 3h9M6.5 3v8.5M10 10l4.5 4.5M14.5 10L10 14.5" strokeWidth="1.5" fill="none" />
    </svg>
  );
}
