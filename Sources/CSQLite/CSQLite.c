#include "CSQLite.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/// What SQLite calls: for a row, before a step, while it waits or works, and before it allows an action.
typedef int (*on_row)(void *, int, char **, char **);
typedef int (*on_busy)(void *, int);
typedef int (*on_progress)(void *);
typedef int (*on_action)(void *, int, const char *, const char *, const char *, const char *);

/// The functions in use: what each gives, its name, what it takes, and the same without types.
#define FUNCTIONS(X) \
  X(int, sqlite3_open, (const char *path, sqlite3 **base), (path, base)) \
  X(int, sqlite3_open_v2, (const char *path, sqlite3 **base, int flags, const char *vfs), (path, base, flags, vfs)) \
  X(int, sqlite3_close, (sqlite3 *base), (base)) \
  X(int, sqlite3_close_v2, (sqlite3 *base), (base)) \
  X(int, sqlite3_errcode, (sqlite3 *base), (base)) \
  X(const char *, sqlite3_errmsg, (sqlite3 *base), (base)) \
  X(int, sqlite3_limit, (sqlite3 *base, int kind, int value), (base, kind, value)) \
  X(int, sqlite3_busy_handler, (sqlite3 *base, on_busy call, void *user), (base, call, user)) \
  X(void, sqlite3_progress_handler, (sqlite3 *base, int steps, on_progress call, void *user), (base, steps, call, user)) \
  X(int, sqlite3_set_authorizer, (sqlite3 *base, on_action call, void *user), (base, call, user)) \
  X(int, sqlite3_exec, (sqlite3 *base, const char *text, on_row call, void *user, char **error), (base, text, call, user, error)) \
  X(int, sqlite3_prepare_v2, (sqlite3 *base, const char *text, int size, sqlite3_stmt **statement, const char **tail), (base, text, size, statement, tail)) \
  X(int, sqlite3_stmt_readonly, (sqlite3_stmt *statement), (statement)) \
  X(int, sqlite3_step, (sqlite3_stmt *statement), (statement)) \
  X(int, sqlite3_finalize, (sqlite3_stmt *statement), (statement)) \
  X(int, sqlite3_column_count, (sqlite3_stmt *statement), (statement)) \
  X(const char *, sqlite3_column_name, (sqlite3_stmt *statement, int column), (statement, column)) \
  X(int, sqlite3_column_type, (sqlite3_stmt *statement, int column), (statement, column)) \
  X(int, sqlite3_column_bytes, (sqlite3_stmt *statement, int column), (statement, column)) \
  X(const unsigned char *, sqlite3_column_text, (sqlite3_stmt *statement, int column), (statement, column))

#define POINTER(result, name, parameters, arguments) static result(*to_##name) parameters;
FUNCTIONS(POINTER)

static int is_there = -1;

static void begin(void) {
  // The name of its interface, which Debian keeps for years; closed by nobody, like a library that is linked.
  void *library = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define FIND(result, name, parameters, arguments) \
  if (!(to_##name = (result(*) parameters)dlsym(library, #name))) return;
  FUNCTIONS(FIND)
  is_there = 0;
}

int loa_sqlite_begin(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, begin);
  return is_there;
}

#define HAND_ON(result, name, parameters, arguments) \
  result name parameters { return to_##name arguments; }
FUNCTIONS(HAND_ON)
