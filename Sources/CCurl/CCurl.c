#include "CCurl.h"
// Its checks of types are macros that go round the pointers below.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <string.h>

// libcurl is opened when figures come over HTTP, and not at every start: it brings a score of libraries along.
#define FUNCTIONS(X)      \
  X(curl_global_init)     \
  X(curl_easy_init)       \
  X(curl_easy_setopt)     \
  X(curl_easy_perform)    \
  X(curl_easy_getinfo)    \
  X(curl_easy_strerror)   \
  X(curl_easy_cleanup)    \
  X(curl_slist_append)    \
  X(curl_slist_free_all)
#define POINTER(name) static __typeof__(&name) to_##name;
FUNCTIONS(POINTER)

/// A head of this size is no answer to a question for a table.
#define HEAD_LIMIT (256 * 1024)

struct transfer {
  loa_http_take take;
  void *context;
  size_t head;
};

static size_t body(char *bytes, size_t size, size_t count, void *user) {
  struct transfer *transfer = user;
  return transfer->take(transfer->context, (const unsigned char *)bytes, size * count) ? 0 : size * count;
}

static size_t head(char *bytes, size_t size, size_t count, void *user) {
  (void)bytes;
  struct transfer *transfer = user;
  transfer->head += size * count;
  return transfer->head > HEAD_LIMIT ? 0 : size * count;
}

int loa_http_begin(void) {
  // The name of its interface, which Debian keeps for years; closed by nobody, like a library that is linked.
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
#define FIND(name) \
  if (!(to_##name = (__typeof__(to_##name))dlsym(library, #name))) return -1;
  FUNCTIONS(FIND)
  return to_curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? 0 : -1;
}

enum loa_http_end loa_http_get(const char *url, const char *const *headers, long milliseconds, loa_http_take take,
                               void *context, long *status, char *reason, size_t room) {
  char text[CURL_ERROR_SIZE] = "";
  struct transfer transfer = {take, context, 0};
  struct curl_slist *list = NULL;
  CURLcode code = CURLE_OUT_OF_MEMORY;
  *status = 0;
  if (room > 0) reason[0] = 0;
  CURL *curl = to_curl_easy_init();
  if (!curl) return LOA_HTTP_FAILED;
  for (; *headers; headers++) {
    struct curl_slist *longer = to_curl_slist_append(list, *headers);
    if (!longer) goto end;
    list = longer;
  }
  to_curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, text);
  to_curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  to_curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, milliseconds);
  to_curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
  to_curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  to_curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  to_curl_easy_setopt(curl, CURLOPT_PROXY, "");
  to_curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  to_curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_NONE);
  to_curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
  to_curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  to_curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, body);
  to_curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
  to_curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, head);
  to_curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
  code = to_curl_easy_setopt(curl, CURLOPT_URL, url);
  if (code == CURLE_OK) code = to_curl_easy_perform(curl);
  to_curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
end:
  if (code != CURLE_OK && room > 0) {
    strncpy(reason, text[0] ? text : to_curl_easy_strerror(code), room - 1);
    reason[room - 1] = 0;
  }
  to_curl_slist_free_all(list);
  to_curl_easy_cleanup(curl);
  switch (code) {
  case CURLE_OK: return LOA_HTTP_DONE;
  case CURLE_OPERATION_TIMEDOUT: return LOA_HTTP_LATE;
  case CURLE_WRITE_ERROR: return LOA_HTTP_STOPPED;
  default: return LOA_HTTP_FAILED;
  }
}
