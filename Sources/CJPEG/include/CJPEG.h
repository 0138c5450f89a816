#pragma once
#include <stddef.h>
#include <stdint.h>

/// A few lines around libjpeg, whose errors come as long jumps, which Swift must not see.

/// Turns a row of pixels of one colour space into one of another: `width` pixels from `from` to `to`.
typedef void (*loa_jpeg_row)(const uint8_t *from, uint8_t *to, int32_t width, void *context);

/// Decodes a JPEG row by row, and encodes it anew in other colours where `convert` is given.
///
/// Rows come as gray, RGB or CMYK (0 for no ink) and are written as `components` 1 (gray), 3 (RGB) or 4 (CMYK, inverted as Adobe's
/// marker says), without subsampling. Returns the number of faults that the decoder mended by guessing; negative when it cannot decode.
/// What is put in `out` is given back with `loa_jpeg_free`.
int64_t loa_jpeg_transcode(const uint8_t *bytes, size_t count, loa_jpeg_row convert, void *context, int32_t components,
                           int32_t quality, uint8_t **out, size_t *size);

/// Gives memory of `loa_jpeg_transcode` back.
void loa_jpeg_free(void *memory);
