#ifndef LOA_CPQ_H
#define LOA_CPQ_H

#include <postgresql/libpq-fe.h>

// libpq is opened when a figure comes from PostgreSQL, and not at every start: it brings a score of libraries along.
// The functions of libpq-fe.h that are used here exist in CPQ.c under their own names and hand their calls on.

/// Opens libpq; before any other function, from any number of tasks. 0 when it is there.
int loa_pq_begin(void);

#endif
