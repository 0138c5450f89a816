#ifndef LOA_CSQLITE_H
#define LOA_CSQLITE_H

#include <sqlite3.h>

// SQLite is opened when a figure comes from a file of its kind, and not at every start.
// The functions of sqlite3.h that are used here exist in CSQLite.c under their own names and hand their calls on.

/// Opens SQLite; before any other function, from any number of tasks. 0 when it is there.
int loa_sqlite_begin(void);

#endif
