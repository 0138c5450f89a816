#pragma once
#include <stddef.h>
#include <stdint.h>

/// A few lines around libjpeg, whose errors come as long jumps, which Swift must not see.

typedef struct {
  /// `width * height * components` bytes, row by row; given back with `loa_jpeg_free`.
  uint8_t *pixels;
  int32_t width, height;
  /// 1 gray, 3 RGB, 4 CMYK with 0 for no ink.
  int32_t components;
  /// How many faults the decoder mended by guessing.
  int64_t warnings;
} loa_jpeg_picture;

/// Decodes a JPEG; 0 when it cannot, or when it has more pixels than `most`.
int loa_jpeg_decode(const uint8_t *bytes, size_t count, int64_t most, loa_jpeg_picture *picture);

/// Encodes CMYK pixels (0 for no ink) without subsampling, inverted as Adobe's marker says; NULL when it cannot.
uint8_t *loa_jpeg_encode_cmyk(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, size_t *count);

/// Gives memory of the two back.
void loa_jpeg_free(void *memory);
