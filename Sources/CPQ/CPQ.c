#include "CPQ.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/// The functions in use: what each gives, its name, what it takes, and the same without types.
#define FUNCTIONS(X) \
  X(PGconn *, PQconnectStartParams, (const char *const *keywords, const char *const *values, int expand), (keywords, values, expand)) \
  X(void, PQfinish, (PGconn *conn), (conn)) \
  X(ConnStatusType, PQstatus, (const PGconn *conn), (conn)) \
  X(PostgresPollingStatusType, PQconnectPoll, (PGconn *conn), (conn)) \
  X(int, PQsetnonblocking, (PGconn *conn, int arg), (conn, arg)) \
  X(int, PQsendQuery, (PGconn *conn, const char *query), (conn, query)) \
  X(int, PQsendQueryParams, (PGconn *conn, const char *command, int count, const Oid *types, const char *const *values, const int *lengths, const int *formats, int format), (conn, command, count, types, values, lengths, formats, format)) \
  X(int, PQsetSingleRowMode, (PGconn *conn), (conn)) \
  X(int, PQflush, (PGconn *conn), (conn)) \
  X(int, PQconsumeInput, (PGconn *conn), (conn)) \
  X(int, PQisBusy, (PGconn *conn), (conn)) \
  X(int, PQsocket, (const PGconn *conn), (conn)) \
  X(PGresult *, PQgetResult, (PGconn *conn), (conn)) \
  X(char *, PQerrorMessage, (const PGconn *conn), (conn)) \
  X(void, PQclear, (PGresult *res), (res)) \
  X(ExecStatusType, PQresultStatus, (const PGresult *res), (res)) \
  X(int, PQntuples, (const PGresult *res), (res)) \
  X(int, PQnfields, (const PGresult *res), (res)) \
  X(char *, PQfname, (const PGresult *res, int column), (res, column)) \
  X(int, PQgetisnull, (const PGresult *res, int row, int column), (res, row, column)) \
  X(char *, PQgetvalue, (const PGresult *res, int row, int column), (res, row, column)) \
  X(int, PQgetlength, (const PGresult *res, int row, int column), (res, row, column)) \
  X(Oid, PQftype, (const PGresult *res, int column), (res, column)) \
  X(char *, PQresultErrorField, (const PGresult *res, int code), (res, code)) \
  X(PGnotify *, PQnotifies, (PGconn *conn), (conn)) \
  X(void, PQfreemem, (void *ptr), (ptr))

#define POINTER(result, name, parameters, arguments) static result(*to_##name) parameters;
FUNCTIONS(POINTER)

static int is_there = -1;

static void begin(void) {
  // The name of its interface, which Debian keeps for years; closed by nobody, like a library that is linked.
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define FIND(result, name, parameters, arguments) \
  if (!(to_##name = (result(*) parameters)dlsym(library, #name))) return;
  FUNCTIONS(FIND)
  is_there = 0;
}

int loa_pq_begin(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, begin);
  return is_there;
}

#define HAND_ON(result, name, parameters, arguments) \
  result name parameters { return to_##name arguments; }
FUNCTIONS(HAND_ON)
