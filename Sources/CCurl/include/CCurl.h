#ifndef LOA_CCURL_H
#define LOA_CCURL_H

#include <stddef.h>

// libcurl sets its options through a function with variable arguments, which Swift cannot call.

/// Takes a piece of the answer; anything but 0 ends the transfer.
typedef int (*loa_http_take)(void *context, const unsigned char *bytes, size_t count);

/// How a transfer ended.
enum loa_http_end {
  /// The whole answer came.
  LOA_HTTP_DONE = 0,
  /// The time was over.
  LOA_HTTP_LATE = 1,
  /// The taker wanted no more.
  LOA_HTTP_STOPPED = 2,
  /// Anything else; the reason is told.
  LOA_HTTP_FAILED = 3,
};

/// Opens libcurl and makes it ready; once in a process, before any transfer. 0 when all is well.
int loa_http_begin(void);

/// Gets one address: no redirect is followed, no proxy, cookie or .netrc used, certificates are checked.
///
/// `headers` ends in a null pointer. `milliseconds` holds for all of it: names, connection, answer. `reason` gets at
/// most `room` bytes with the closing NUL.
enum loa_http_end loa_http_get(const char *url, const char *const *headers, long milliseconds, loa_http_take take,
                               void *context, long *status, char *reason, size_t room);

#endif
