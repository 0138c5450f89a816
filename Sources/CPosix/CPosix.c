#define _GNU_SOURCE
#include "CPosix.h"
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int loa_exchange(int olddirfd, const char *oldpath, int newdirfd, const char *newpath) {
  return renameat2(olddirfd, oldpath, newdirfd, newpath, RENAME_EXCHANGE);
}

int loa_open_beneath(int dirfd, const char *path, int flags) {
  struct open_how how = {
      .flags = (unsigned)flags | O_CLOEXEC,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV,
  };
  return (int)syscall(SYS_openat2, dirfd, path, &how, sizeof how);
}

int loa_sync_filesystem(int fd) { return syncfs(fd); }

long loa_read_entries(int fd, void *buffer, unsigned long size) { return getdents64(fd, buffer, size); }

void loa_keep_heap(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

void loa_heap_room(unsigned long size) {
  void *room = malloc(size);
  // Unseen by the compiler, which would leave out both calls.
  __asm__ volatile("" : : "r"(room) : "memory");
  free(room);
}

const char *loa_error_text(int number) {
  const char *text = strerrordesc_np(number);
  return text ? text : "Unknown error";
}
