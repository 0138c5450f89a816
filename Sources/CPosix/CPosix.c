#define _GNU_SOURCE
#include "CPosix.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <netdb.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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

void loa_return_heap(void) { malloc_trim(0); }

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

int loa_spawn(const char *program, char *const arguments[], char *const environment[], const char *folder, int output,
              int errors, int *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int fault = posix_spawn_file_actions_init(&actions);
  if (fault) return fault;
  fault = posix_spawnattr_init(&attributes);
  if (fault) {
    posix_spawn_file_actions_destroy(&actions);
    return fault;
  }
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  if (!fault) fault = posix_spawn_file_actions_addchdir_np(&actions, folder);
  if (!fault) fault = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (!fault) fault = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (!fault) fault = posix_spawn_file_actions_adddup2(&actions, errors, 2);
  if (!fault) fault = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  if (!fault) fault = posix_spawn(process, program, &actions, &attributes, arguments, environment ? environment : environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return fault;
}

int loa_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int loa_has_ended(int process) {
  siginfo_t info;
  info.si_pid = 0;
  if (waitid(P_PID, (id_t)process, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return -1;
  return info.si_pid != 0;
}

long loa_waiting_bytes(int fd) {
  int count = 0;
  return ioctl(fd, FIONREAD, &count) == 0 ? count : 0;
}

// Lives on its own, since a question that cannot be taken back writes its answer later.
struct question {
  struct gaicb request;
  struct gaicb *list[1];
  struct addrinfo hints;
  char host[256];
};

int loa_resolve(const char *host, long milliseconds, char *addresses, size_t room) {
  struct question *question = calloc(1, sizeof *question);
  if (!question || room == 0 || strlen(host) >= sizeof question->host) {
    free(question);
    return 2;
  }
  addresses[0] = 0;
  strcpy(question->host, host);
  question->hints.ai_family = AF_UNSPEC;
  question->hints.ai_socktype = SOCK_STREAM;
  question->request.ar_name = question->host;
  question->request.ar_request = &question->hints;
  question->list[0] = &question->request;
  if (getaddrinfo_a(GAI_NOWAIT, question->list, 1, NULL) != 0) {
    free(question);
    return 2;
  }
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  const struct gaicb *const waited[1] = {&question->request};
  gai_suspend(waited, 1, &time);
  int result = gai_error(&question->request);
  if (result == EAI_INPROGRESS) {
    if (gai_cancel(&question->request) == EAI_CANCELED) free(question);
    return 1;
  }
  size_t used = 0;
  if (result == 0) {
    for (struct addrinfo *at = question->request.ar_result; at; at = at->ai_next) {
      char text[NI_MAXHOST];
      if (getnameinfo(at->ai_addr, at->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST) != 0) continue;
      size_t length = strlen(text);
      if (used + length + 2 > room) break;
      if (used > 0) addresses[used++] = ',';
      memcpy(addresses + used, text, length + 1);
      used += length;
    }
    freeaddrinfo(question->request.ar_result);
  }
  free(question);
  return used > 0 ? 0 : 2;
}
