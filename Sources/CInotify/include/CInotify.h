#ifndef LOA_CINOTIFY_H
#define LOA_CINOTIFY_H

#include <stdint.h>

// Watching folders for changes (inotify), which Swift's Glibc module does not show. Every function sets errno as the
// call does.

/// What an entry of `loa_watch_read` says.
enum {
  loa_watch_structure = 1,  // names came, went or moved
  loa_watch_contents = 2,   // a file was written and closed
  loa_watch_folder = 4,     // it is about a folder
  loa_watch_gone = 8,       // the watched folder itself has gone
  loa_watch_overflow = 16,  // entries were lost
  loa_watch_ended = 32,     // the watch is no more
};

/// One entry: which watch, what happened, and the name in the folder (empty for the folder itself).
struct loa_watch_entry {
  int watch;
  int what;
  char name[256];
};

/// Opens a queue of events, closed on exec and never blocking; a descriptor, or -1.
int loa_watch_open(void);

/// Opens a bell that wakes who waits; a descriptor, or -1.
int loa_watch_bell(void);

/// Rings a bell.
void loa_watch_ring(int bell);

/// Watches one folder, links followed; the number of the watch, or -1.
int loa_watch_add(int queue, const char *folder);

/// Waits for events: 1 when there are some, 0 when the time is over, 2 when the bell rang, -1 on error.
/// A negative time waits for ever.
int loa_watch_wait(int queue, int bell, int milliseconds);

/// Takes up to `room` entries; how many, 0 when there are none, or -1.
/// `room` must be large enough for one read of 16 KiB: at least 1024.
int loa_watch_read(int queue, struct loa_watch_entry *entries, int room);

#endif
