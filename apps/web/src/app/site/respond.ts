/** An error in the public API's shape; the message is for people. */
export function refuse(status: number, name: string, message: string): Response {
  return Response.json(
    { data: null, error: { status, name, message, details: {} } },
    { status, headers: { 'Cache-Control': 'no-store' } },
  );
}

/** The request's body as text; null when it is longer than `limit` bytes. */
export async function readText(request: Request, limit: number): Promise<string | null> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array> &
    AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
