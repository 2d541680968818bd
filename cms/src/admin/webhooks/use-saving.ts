import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf, type Refusal } from '../refusal';

/** Saves what the CMS may refuse, which is then said; a refusal loses nothing. */
export function useSaving() {
  const { toggleNotification } = useNotification();
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

  return { refusal, isSaving, save };
}
