#include "CJPEG.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h>

typedef struct {
  struct jpeg_error_mgr base;
  jmp_buf back;
} errors;

static void leave(j_common_ptr codec) { longjmp(((errors *)codec->err)->back, 1); }
static void silent(j_common_ptr codec) { (void)codec; }

static struct jpeg_error_mgr *quiet(errors *e) {
  jpeg_std_error(&e->base);
  e->base.error_exit = leave;
  e->base.output_message = silent;
  return &e->base;
}

void loa_jpeg_free(void *memory) { free(memory); }

/// Written through a pointer, so that what is there after a long jump is known.
typedef struct {
  struct jpeg_decompress_struct codec;
  errors e;
  uint8_t *pixels;
} decoder;

int loa_jpeg_decode(const uint8_t *bytes, size_t count, int64_t most, loa_jpeg_picture *picture) {
  decoder *d = calloc(1, sizeof *d);
  if (!d) return 0;
  d->codec.err = quiet(&d->e);
  if (setjmp(d->e.back)) {
    jpeg_destroy_decompress(&d->codec);
    free(d->pixels);
    free(d);
    return 0;
  }
  jpeg_create_decompress(&d->codec);
  jpeg_mem_src(&d->codec, bytes, count);
  jpeg_read_header(&d->codec, TRUE);
  int inks = d->codec.jpeg_color_space == JCS_CMYK || d->codec.jpeg_color_space == JCS_YCCK;
  d->codec.out_color_space = inks ? JCS_CMYK : d->codec.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  d->codec.dct_method = JDCT_ISLOW;
  if ((int64_t)d->codec.image_width * d->codec.image_height > most) longjmp(d->e.back, 1);
  jpeg_start_decompress(&d->codec);
  size_t row = (size_t)d->codec.output_width * d->codec.output_components;
  d->pixels = malloc(row * d->codec.output_height);
  if (!d->pixels) longjmp(d->e.back, 1);
  while (d->codec.output_scanline < d->codec.output_height) {
    // A progressive file of many empty scans takes for ever; the warnings it makes end it.
    if (d->e.base.num_warnings > 1000) longjmp(d->e.back, 1);
    JSAMPROW at = d->pixels + row * d->codec.output_scanline;
    jpeg_read_scanlines(&d->codec, &at, 1);
  }
  jpeg_finish_decompress(&d->codec);
  if (inks && d->codec.saw_Adobe_marker) {
    for (size_t i = 0; i < row * d->codec.output_height; i++) d->pixels[i] = 255 - d->pixels[i];
  }
  picture->pixels = d->pixels;
  picture->width = (int32_t)d->codec.output_width;
  picture->height = (int32_t)d->codec.output_height;
  picture->components = d->codec.output_components;
  picture->warnings = d->e.base.num_warnings;
  jpeg_destroy_decompress(&d->codec);
  free(d);
  return 1;
}

typedef struct {
  struct jpeg_compress_struct codec;
  errors e;
  unsigned char *out;
  unsigned long size;
  uint8_t *row;
} encoder;

uint8_t *loa_jpeg_encode_cmyk(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, size_t *count) {
  encoder *c = calloc(1, sizeof *c);
  if (!c) return NULL;
  c->codec.err = quiet(&c->e);
  if (setjmp(c->e.back)) {
    jpeg_destroy_compress(&c->codec);
    free(c->row);
    free(c->out);
    free(c);
    return NULL;
  }
  jpeg_create_compress(&c->codec);
  jpeg_mem_dest(&c->codec, &c->out, &c->size);
  c->codec.image_width = (JDIMENSION)width;
  c->codec.image_height = (JDIMENSION)height;
  c->codec.input_components = 4;
  c->codec.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&c->codec);
  jpeg_set_quality(&c->codec, quality, TRUE);
  c->codec.optimize_coding = TRUE;
  c->codec.dct_method = JDCT_ISLOW;
  c->row = malloc((size_t)width * 4);
  if (!c->row) longjmp(c->e.back, 1);
  jpeg_start_compress(&c->codec, TRUE);
  while (c->codec.next_scanline < c->codec.image_height) {
    const uint8_t *from = pixels + (size_t)c->codec.next_scanline * width * 4;
    for (size_t i = 0; i < (size_t)width * 4; i++) c->row[i] = 255 - from[i];
    JSAMPROW row = c->row;
    jpeg_write_scanlines(&c->codec, &row, 1);
  }
  jpeg_finish_compress(&c->codec);
  jpeg_destroy_compress(&c->codec);
  uint8_t *out = c->out;
  *count = c->size;
  free(c->row);
  free(c);
  return out;
}
