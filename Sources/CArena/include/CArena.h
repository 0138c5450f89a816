#pragma once

/// Memory for one parse of cmark: taken piece by piece from blocks of the thread's own, given back as a whole.
///
/// cmark's allocator gets no context, so the blocks are found through the thread. Freeing a piece does nothing.

/// The three functions, laid out as cmark's `cmark_mem`: calloc, realloc, free.
void *loa_arena_memory(void);

/// A parse begins on this thread; they may nest.
void loa_arena_enter(void);

/// The parse ends; with the outermost everything that was taken is gone.
void loa_arena_leave(void);
