/** In MiB. A file of the media library, as it comes and as it is stored. */
export const UPLOAD_MB = 20;

/** In MiB. A request to the admin: above the limit of a file, so that one a little too large is refused in words. */
export const UPLOAD_REQUEST_MB = 25;

/** In bytes. */
export const megabytes = (count: number): number => count * 1024 * 1024;
