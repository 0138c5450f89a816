#define _GNU_SOURCE
#include "CInotify.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

int loa_watch_open(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

int loa_watch_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void loa_watch_ring(int bell) {
  uint64_t one = 1;
  ssize_t written = write(bell, &one, sizeof one);
  (void)written;
}

int loa_watch_add(int queue, const char *folder) {
  return inotify_add_watch(queue, folder,
                           IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                               IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK);
}

int loa_watch_wait(int queue, int bell, int milliseconds) {
  struct pollfd files[2] = {{.fd = queue, .events = POLLIN}, {.fd = bell, .events = POLLIN}};
  int found = poll(files, 2, milliseconds);
  if (found < 0) return errno == EINTR ? 0 : -1;
  if (found == 0) return 0;
  return files[1].revents ? 2 : 1;
}

static int meaning(uint32_t mask) {
  int what = 0;
  if (mask & (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) what |= loa_watch_structure;
  if (mask & IN_CLOSE_WRITE) what |= loa_watch_contents;
  if (mask & IN_ISDIR) what |= loa_watch_folder;
  if (mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) what |= loa_watch_gone;
  if (mask & IN_Q_OVERFLOW) what |= loa_watch_overflow;
  if (mask & IN_IGNORED) what |= loa_watch_ended;
  return what;
}

int loa_watch_read(int queue, struct loa_watch_entry *entries, int room) {
  char buffer[16384] __attribute__((aligned(8)));
  ssize_t length;
  do {
    length = read(queue, buffer, sizeof buffer);
  } while (length < 0 && errno == EINTR);
  if (length < 0) return errno == EAGAIN ? 0 : -1;
  int count = 0;
  for (char *at = buffer; at < buffer + length && count < room;) {
    const struct inotify_event *event = (const struct inotify_event *)at;
    entries[count].watch = event->wd;
    entries[count].what = meaning(event->mask);
    entries[count].name[0] = 0;
    if (event->len > 0) {
      strncpy(entries[count].name, event->name, sizeof entries[count].name - 1);
      entries[count].name[sizeof entries[count].name - 1] = 0;
    }
    count++;
    at += sizeof *event + event->len;
  }
  return count;
}
