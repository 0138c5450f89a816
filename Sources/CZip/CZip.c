#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/// The functions in use: what each gives, its name, what it takes, and the same without types.
#define FUNCTIONS(X) \
  X(zip_t *, zip_open, (const char *path, int flags, int *error), (path, flags, error)) \
  X(zip_error_t *, zip_get_error, (zip_t *archive), (archive)) \
  X(int, zip_error_code_zip, (const zip_error_t *error), (error)) \
  X(zip_int64_t, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags)) \
  X(zip_int64_t, zip_name_locate, (zip_t *archive, const char *name, zip_flags_t flags), (archive, name, flags)) \
  X(int, zip_stat_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status), (archive, index, flags, status)) \
  X(zip_file_t *, zip_fopen_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags)) \
  X(zip_int64_t, zip_fread, (zip_file_t *file, void *bytes, zip_uint64_t count), (file, bytes, count)) \
  X(int, zip_fclose, (zip_file_t *file), (file)) \
  X(void, zip_discard, (zip_t *archive), (archive))

#define POINTER(result, name, parameters, arguments) static result(*to_##name) parameters;
FUNCTIONS(POINTER)

static int is_there = -1;

static void begin(void) {
  // The name of its interface, which Debian keeps for years; closed by nobody, like a library that is linked.
  void *library = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define FIND(result, name, parameters, arguments) \
  if (!(to_##name = (result(*) parameters)dlsym(library, #name))) return;
  FUNCTIONS(FIND)
  is_there = 0;
}

int loa_zip_begin(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, begin);
  return is_there;
}

#define HAND_ON(result, name, parameters, arguments) \
  result name parameters { return to_##name arguments; }
FUNCTIONS(HAND_ON)
