import { Link } from './link';

interface EmptyStateProps {
  message: string;
  way: { label: string; href: string };
}

/** An empty list says so, and where to go on. */
export function EmptyState({ message, way }: EmptyStateProps) {
  return (
    <div className="empty">
      <p>{message}</p>
      <p>
        <Link href={way.href}>{way.label}</Link>
      </p>
    </div>
  );
}
