declare module 'heic-decode' {
  interface HeicImage {
    width: number;
    height: number;
    /** Turned upright, four bytes a pixel (RGBA). */
    decode(): Promise<{ data: Uint8ClampedArray<ArrayBuffer> }>;
  }
  const decode: {
    /** Reads headers alone; `dispose` frees what they hold. */
    all(input: { buffer: Uint8Array }): Promise<HeicImage[] & { dispose(): void }>;
  };
  export default decode;
}
