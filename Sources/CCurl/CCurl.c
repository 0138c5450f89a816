#include "CCurl.h"
#include <curl/curl.h>
#include <string.h>

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

int loa_http_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? 0 : -1; }

enum loa_http_end loa_http_get(const char *url, const char *const *headers, long milliseconds, loa_http_take take,
                               void *context, long *status, char *reason, size_t room) {
  char text[CURL_ERROR_SIZE] = "";
  struct transfer transfer = {take, context, 0};
  struct curl_slist *list = NULL;
  CURLcode code = CURLE_OUT_OF_MEMORY;
  *status = 0;
  if (room > 0) reason[0] = 0;
  CURL *curl = curl_easy_init();
  if (!curl) return LOA_HTTP_FAILED;
  for (; *headers; headers++) {
    struct curl_slist *longer = curl_slist_append(list, *headers);
    if (!longer) goto end;
    list = longer;
  }
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, text);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, milliseconds);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_NONE);
  curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, head);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
  code = curl_easy_setopt(curl, CURLOPT_URL, url);
  if (code == CURLE_OK) code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
end:
  if (code != CURLE_OK && room > 0) {
    strncpy(reason, text[0] ? text : curl_easy_strerror(code), room - 1);
    reason[room - 1] = 0;
  }
  curl_slist_free_all(list);
  curl_easy_cleanup(curl);
  switch (code) {
  case CURLE_OK: return LOA_HTTP_DONE;
  case CURLE_OPERATION_TIMEDOUT: return LOA_HTTP_LATE;
  case CURLE_WRITE_ERROR: return LOA_HTTP_STOPPED;
  default: return LOA_HTTP_FAILED;
  }
}
