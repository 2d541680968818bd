import { notFound } from 'next/navigation';
import type { ReturnedForm } from '@/features/corrections/correction';
import { CorrectionView } from '@/features/corrections/correction-view';
import { formMetadata } from '../../../../form-metadata';
import { returnedForm } from '../../../../returned-forms';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => formMetadata('还没有提交成功：网站纠错');

/** A form that could not be accepted, as it was typed; requested only by the handler of the form's posts. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const form = returnedForm<ReturnedForm>((await params).slug);
  if (!form) notFound();
  return <CorrectionView {...form} />;
}
