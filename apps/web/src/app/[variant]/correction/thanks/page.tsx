import { ThanksView } from '@/features/corrections/thanks-view';
import { formMetadata } from '../../../form-metadata';
import { parseVariant } from '../../../queries';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => formMetadata('收到了：网站纠错');

export default async function Page({ params }: { params: Promise<{ variant: string }> }) {
  const { page } = parseVariant((await params).variant).query;
  return <ThanksView page={page} />;
}
