#include "CArena.h"
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 256 * 1024, HEAD = 16 };

typedef struct block {
  struct block *next;
  size_t size;
  max_align_t start[];
} block;

/// The first block is kept for the next parse; the others go when a parse ends.
static _Thread_local struct {
  block *current;
  size_t used;
  int depth;
} arena;

/// Like cmark's own allocator: without memory there is no going on.
static block *make(size_t size, block *next) {
  block *made = malloc(sizeof(block) + size);
  if (!made) abort();
  made->next = next;
  made->size = size;
  return made;
}

/// Memory for a piece, whose size stands before it.
static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t need = ((size + 15) & ~(size_t)15) + HEAD;
  if (!arena.current || arena.current->size - arena.used < need) {
    arena.current = make(need > BLOCK ? need : BLOCK, arena.current);
    arena.used = 0;
  }
  char *piece = (char *)arena.current->start + arena.used;
  arena.used += need;
  memcpy(piece, &size, sizeof size);
  return piece + HEAD;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t all;
  if (__builtin_mul_overflow(count, size, &all)) abort();
  return memset(take(all), 0, all);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had;
  memcpy(&had, (char *)old - HEAD, sizeof had);
  if (size <= had) return old;
  // The last piece grows where it is: buffers that are being filled mostly are the last.
  size_t rounded = (had + 15) & ~(size_t)15, more = ((size + 15) & ~(size_t)15) - rounded;
  char *top = (char *)arena.current->start + arena.used;
  if ((char *)old + rounded == top && size <= SIZE_MAX / 4 && arena.current->size - arena.used >= more) {
    arena.used += more;
    memcpy((char *)old - HEAD, &size, sizeof size);
    return old;
  }
  return memcpy(take(size), old, had);
}

static void arena_free(void *piece) { (void)piece; }

void *loa_arena_memory(void) {
  static struct {
    void *(*calloc)(size_t, size_t);
    void *(*realloc)(void *, size_t);
    void (*free)(void *);
  } memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

void loa_arena_enter(void) { arena.depth++; }

void loa_arena_leave(void) {
  if (--arena.depth > 0) return;
  while (arena.current && (arena.current->next || arena.current->size > BLOCK)) {
    block *next = arena.current->next;
    free(arena.current);
    arena.current = next;
  }
  arena.used = 0;
}
