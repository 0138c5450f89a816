#include "CJPEG.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h>

/// All that a long jump must leave in order; on the heap, so that it is known after one.
typedef struct {
  struct jpeg_error_mgr errors;
  jmp_buf back;
  struct jpeg_decompress_struct from;
  struct jpeg_compress_struct to;
  unsigned char *out;
  unsigned long size;
  uint8_t *row, *made;
} work;

static void leave(j_common_ptr codec) { longjmp(((work *)codec->client_data)->back, 1); }
static void silent(j_common_ptr codec) { (void)codec; }

/// The decoder of a progressive file works through all scans at once; one with many faults ends here.
static void warn(j_common_ptr codec, int level) {
  if (level < 0 && ++codec->err->num_warnings > 1000) leave(codec);
}

static void end(work *w) {
  jpeg_destroy_decompress(&w->from);
  jpeg_destroy_compress(&w->to);
  free(w->row);
  free(w->made);
  free(w->out);
  free(w);
}

static void begin_encoding(work *w, int components, int quality) {
  w->to.image_width = w->from.output_width;
  w->to.image_height = w->from.output_height;
  w->to.input_components = components;
  w->to.in_color_space = components == 4 ? JCS_CMYK : components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&w->to);
  jpeg_set_quality(&w->to, quality, TRUE);
  for (int i = 0; i < w->to.num_components; i++) w->to.comp_info[i].h_samp_factor = w->to.comp_info[i].v_samp_factor = 1;
  w->to.dct_method = JDCT_ISLOW;
  w->made = malloc((size_t)w->from.output_width * components);
  if (!w->made) longjmp(w->back, 1);
  jpeg_start_compress(&w->to, TRUE);
}

static void invert(uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) bytes[i] = 255 - bytes[i];
}

int64_t loa_jpeg_transcode(const uint8_t *bytes, size_t count, loa_jpeg_row convert, void *context, int32_t components,
                           int32_t quality, uint8_t **out, size_t *size) {
  work *w = calloc(1, sizeof *w);
  if (!w) return -1;
  jpeg_std_error(&w->errors);
  w->errors.error_exit = leave;
  w->errors.output_message = silent;
  w->errors.emit_message = warn;
  w->from.err = w->to.err = &w->errors;
  w->from.client_data = w->to.client_data = w;
  if (setjmp(w->back)) {
    end(w);
    return -1;
  }
  jpeg_create_decompress(&w->from);
  jpeg_create_compress(&w->to);
  jpeg_mem_src(&w->from, bytes, count);
  jpeg_read_header(&w->from, TRUE);
  int inks = w->from.num_components == 4;
  w->from.out_color_space = inks ? JCS_CMYK : w->from.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  w->from.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&w->from);
  size_t length = (size_t)w->from.output_width * w->from.output_components;
  w->row = malloc(length);
  if (!w->row) longjmp(w->back, 1);
  if (convert) {
    jpeg_mem_dest(&w->to, &w->out, &w->size);
    begin_encoding(w, components, quality);
  }
  while (w->from.output_scanline < w->from.output_height) {
    JSAMPROW row = w->row;
    jpeg_read_scanlines(&w->from, &row, 1);
    if (!convert) continue;
    if (inks && w->from.saw_Adobe_marker) invert(w->row, length);
    convert(w->row, w->made, (int32_t)w->from.output_width, context);
    if (components == 4) invert(w->made, (size_t)w->from.output_width * 4);
    row = w->made;
    jpeg_write_scanlines(&w->to, &row, 1);
  }
  jpeg_finish_decompress(&w->from);
  if (convert) {
    jpeg_finish_compress(&w->to);
    *out = w->out;
    *size = w->size;
    w->out = NULL;
  }
  int64_t warnings = w->errors.num_warnings;
  end(w);
  return warnings;
}

void loa_jpeg_free(void *memory) { free(memory); }
