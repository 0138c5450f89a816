#ifndef LOA_CZIP_H
#define LOA_CZIP_H

#include <zip.h>

// libzip is opened when a table comes as .xlsx, and not at every start: it brings the cryptography of OpenSSL along.
// The functions of zip.h that are used here exist in CZip.c under their own names and hand their calls on.

/// Opens libzip; before any other function, from any number of tasks. 0 when it is there.
int loa_zip_begin(void);

#endif
