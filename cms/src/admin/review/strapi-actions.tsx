import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ToldReview } from '@township/rules/review/told';
import { useTold } from './store';
import { UNSAVED } from './words';

interface Entry {
  model: string;
  documentId?: string;
}

/** As Strapi describes a button, or a panel. */
interface Action {
  label: string;
  disabled?: boolean;
}
interface Panel {
  title: string;
  content: ReactNode;
}

/** What Strapi calls in every draw to learn of one; `type` names Strapi's own. */
interface Describer<T> {
  (entry: Entry): T | null | undefined;
  type?: string;
  position?: unknown;
}

interface ContentManager {
  apis: {
    addDocumentAction(change: (actions: Describer<Action>[]) => Describer<Action>[]): void;
    addEditViewSidePanel(change: (panels: Describer<Panel>[]) => Describer<Panel>[]): void;
  };
}

/** Strapi's own buttons know nothing of reviews: they are greyed where the rules refuse, with the reason below them. */
export function holdStrapiActions(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManager;
  apis.addDocumentAction((actions) =>
    actions.map((action) => {
      if (action.type === 'publish') return changed(action, usePublishing);
      return action.type === 'unpublish' ? changed(action, useUnpublishing) : action;
    }),
  );
  apis.addEditViewSidePanel((panels) =>
    panels.map((panel) => (panel.type === 'actions' ? changed(panel, useReasons) : panel)),
  );
}

function changed<T>(
  own: Describer<T>,
  useChange: (told: T | null | undefined, entry: Entry) => T | null | undefined,
): Describer<T> {
  const Changed: Describer<T> = (entry) => useChange(own(entry), entry);
  return Object.assign(Changed, own);
}

function usePublishing(action: Action | null | undefined, { model, documentId }: Entry) {
  const told = useTold(model, documentId);
  const isModified = useForm('usePublishing', ({ modified }) => modified);
  const isRefused = told !== null && documentId !== undefined && whyNot(told, isModified) !== '';
  return action && isRefused ? { ...action, disabled: true } : action;
}

function useUnpublishing(action: Action | null | undefined, { model, documentId }: Entry) {
  const told = useTold(model, documentId);
  const isReviewed = documentId !== undefined && told !== null && told.steps.length > 0;
  return action && isReviewed
    ? { ...action, disabled: true, label: `${action.label}（用“审核”里的“撤稿”）` }
    : action;
}

function useReasons(panel: Panel | null | undefined, { model, documentId }: Entry) {
  const told = useTold(model, documentId);
  const isModified = useForm('useReasons', ({ modified }) => modified);
  const reason = told && documentId ? whyNot(told, isModified) : '';
  if (!panel) return panel;
  return {
    ...panel,
    // One shape always: Strapi's buttons are not drawn anew when a reason comes.
    content: (
      <>
        {panel.content}
        {reason && (
          <Typography variant="pi" textColor="neutral700" role="note">
            {reason}
          </Typography>
        )}
      </>
    ),
  };
}

/** Why it cannot be published now; empty where it can, and where there is nothing to publish. */
export function whyNot({ steps, stage, offers }: ToldReview, isModified: boolean): string {
  if (isModified && steps.length > 0) return UNSAVED;
  if (stage === 'published') return '';
  if (stage === 'withdrawn' || stage === 'archived') {
    return '已经撤下；要再发布，请先点“新一轮修改”，重新审核';
  }
  const offer = offers.find(({ action }) => action === 'publish');
  return offer?.refused.map(({ reason }) => reason).join('；') ?? '';
}
