import { getPreviewedFile } from '@/cms';
import { refuse } from '../../../../site/respond';

interface RouteProps {
  params: Promise<{ token: string; name: string }>;
}

/** Said of a file by the CMS; what is said of drafts in general stands in next.config.ts. */
const OF_FILES = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
];

/** A file that a previewed draft names. It may be used by nothing public, so its address leads through the link. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { token, name } = await params;
  try {
    const file = await getPreviewedFile(token, decoded(name));
    if (!file) return refuse(404, 'NotFoundError', '没有这个文件，或者预览链接已经失效');
    const headers = OF_FILES.flatMap((key): [string, string][] => {
      const value = file.headers.get(key);
      return value === null ? [] : [[key, value]];
    });
    return new Response(file.body, { headers });
  } catch {
    return refuse(503, 'ServiceUnavailableError', '暂时无法读取这个文件');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
