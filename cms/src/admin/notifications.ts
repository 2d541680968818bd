import { cloneElement, isValidElement, type ReactElement } from 'react';
import { toast } from 'sonner';

interface Notification {
  type: 'success' | 'danger' | 'info' | 'warning';
  message: string;
  link?: { url: string; label: string };
}

interface Change {
  of: Notification['type'];
  into: (notification: Notification) => Partial<Notification>;
  /** Milliseconds since the epoch; later ones are about something else. */
  until: number;
}

const SOON_MS = 2_000;
/** Long enough to go for a link; Strapi's own are gone after four seconds. */
const READING_MS = 12_000;

let next: Change | null = null;

/** Says more in the notification of this kind that Strapi is about to show. */
export function changeNextNotification(of: Change['of'], into: Change['into']): void {
  next = { of, into, until: Date.now() + SOON_MS };
}

/**
 * Strapi's notifications take a link but are given none, and no hook stands between: they are changed where they are
 * handed to their library, which Strapi and the portal share.
 */
export function reachNotifications(): void {
  const show = toast.custom;
  toast.custom = (draw, options) => {
    const change = next;
    const { type } = notificationIn(draw('')) ?? {};
    if (!change || type !== change.of || Date.now() > change.until) return show(draw, options);
    next = null;
    return show((id) => changed(draw(id), change), { ...options, duration: READING_MS });
  };
}

/** Strapi draws a notification in a box. */
function changed(box: ReactElement, { into }: Change): ReactElement {
  const { children } = box.props as { children: ReactElement<Notification> };
  return cloneElement(box, {}, cloneElement(children, into(children.props)));
}

function notificationIn({ props }: ReactElement): Notification | null {
  const { children } = props as { children?: unknown };
  return isValidElement<Notification>(children) ? children.props : null;
}
