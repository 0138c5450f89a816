#ifndef LOA_CPOSIX_H
#define LOA_CPOSIX_H

#include <stddef.h>

// Linux calls that Swift's Glibc module does not show. Every function sets errno as the call does.

/// Exchanges two paths in one step; 0, or -1 with errno (EINVAL or ENOSYS where the file system cannot).
int loa_exchange(int olddirfd, const char *oldpath, int newdirfd, const char *newpath);

/// Opens a path below a folder without following any symbolic link or entering another mount;
/// a descriptor (closed on exec), or -1 with errno (ENOSYS before Linux 5.6).
int loa_open_beneath(int dirfd, const char *path, int flags);

/// Writes everything of the file system that the descriptor lies on to the disk; 0, or -1 with errno.
int loa_sync_filesystem(int fd);

/// Reads raw directory entries (struct linux_dirent64); bytes read, 0 at the end, or -1 with errno.
long loa_read_entries(int fd, void *buffer, unsigned long size);

/// Lets the process keep the memory that it frees, until it ends.
void loa_keep_heap(void);

/// Makes the heap of this thread ready for so many bytes more, in one step rather than page by page.
void loa_heap_room(unsigned long size);

/// Gives the memory that was freed back to the machine; the program goes on unchanged.
void loa_return_heap(void);

/// The English description of an error number, never null, the same in every locale.
const char *loa_error_text(int number);

/// Starts a program in a process group of its own, in a folder, with nothing to read, writing to two descriptors;
/// both lists end in a null pointer, and no list of an environment means this process's own. 0 with the process, or an
/// error number.
int loa_spawn(const char *program, char *const arguments[], char *const environment[], const char *folder, int output,
              int errors, int *process);

/// Makes a pipe, closed on exec: the end to read from, the end to write to; 0, or -1 with errno.
int loa_pipe(int ends[2]);

/// Whether a child has ended, without taking its number away; -1 with errno.
int loa_has_ended(int process);

/// How many bytes wait to be read from a socket or pipe; 0 when that cannot be told.
long loa_waiting_bytes(int fd);

/// Finds the addresses of a host within a time and writes them with commas between; 0, 1 when the time was over,
/// 2 when there is none.
int loa_resolve(const char *host, long milliseconds, char *addresses, size_t room);

#endif
