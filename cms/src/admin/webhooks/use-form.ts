import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf, type Refusal } from '../refusal';
import { type WebhookInput } from './api';

/** What is entered of a webhook, and what the CMS says of it when it is saved; a refusal loses nothing. */
export function useWebhookForm(initial: () => WebhookInput) {
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (write: () => Promise<void>) => {
    setSaving(true);
    try {
      setRefusal(null);
      await write();
    } catch (error) {
      const refused = refusalOf(error);
      setRefusal(refused);
      toggleNotification({ type: 'danger', message: refused.message });
    }
    setSaving(false);
  };

  return { values, setValues, refusal, isSaving, save };
}
