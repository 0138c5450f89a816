#include <stddef.h>

/* The bytes of a font of the built-in theme: 0 is regular, 1 is bold. They live as long as the process. */
const unsigned char *loa_font(int number, size_t *size);
