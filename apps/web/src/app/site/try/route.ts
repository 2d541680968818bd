import { openApiDocument } from '@township/client/openapi';
import { OPERATION, requestAddress } from '@/features/developers/request-address';
import { refuse } from '../respond';

/** Where a form on /developers leads without a script: to the answer of the API itself, what was left empty left out. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get(OPERATION);
  const found = Object.entries(openApiDocument().paths).find(
    ([, { get }]) => get.operationId === asked,
  );
  if (!found) return refuse(404, 'NotFoundError', '没有这个接口');
  return new Response(null, {
    status: 303,
    headers: { Location: requestAddress(found[0], searchParams), 'Cache-Control': 'no-store' },
  });
}
