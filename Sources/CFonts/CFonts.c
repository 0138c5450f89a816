#include "CFonts.h"

extern const unsigned char loa_font_regular[], loa_font_regular_end[], loa_font_bold[], loa_font_bold_end[];

const unsigned char *loa_font(int number, size_t *size) {
    const unsigned char *start = number == 0 ? loa_font_regular : loa_font_bold;
    const unsigned char *end = number == 0 ? loa_font_regular_end : loa_font_bold_end;
    *size = (size_t)(end - start);
    return start;
}
