#define _GNU_SOURCE
#include "form.h"

#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *value_of(const char *from, const char *end, const char *attribute, char *into, size_t room) {
  char wanted[80];
  int count = snprintf(wanted, sizeof wanted, "%s=\"", attribute);
  const char *found = memmem(from, (size_t)(end - from), wanted, (size_t)count);
  if (!found) return NULL;
  found += count;
  const char *quote = memchr(found, '"', (size_t)(end - found));
  if (!quote || (size_t)(quote - found) >= room) return NULL;
  memcpy(into, found, (size_t)(quote - found));
  into[quote - found] = 0;
  return found;
}

int form_read(form *self, const char *page, size_t count, const char *field, const char *attribute) {
  char wanted[80], bits[16];
  const char *end = page + count;
  memset(self, 0, sizeof *self);
  int wanted_count = snprintf(wanted, sizeof wanted, "name=\"%s\"", field);
  const char *found = memmem(page, count, wanted, (size_t)wanted_count);
  if (!found) return 0;
  const char *open = memrchr(page, '<', (size_t)(found - page)), *close = memchr(found, '>', (size_t)(end - found));
  if (!open || !close || !value_of(open, close, " value", self->token, sizeof self->token)) return 0;
  if (value_of(page, end, attribute, bits, sizeof bits)) self->difficulty = (unsigned)atoi(bits);
  return 1;
}

void form_solve(form *self) {
  char text[600];
  unsigned char hash[32];
  if (self->difficulty == 0) return;
  EVP_MD *sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  EVP_MD_CTX *digest = EVP_MD_CTX_new();
  if (!sha256 || !digest) {
    fprintf(stderr, "client: SHA-256 is not there\n");
    exit(1);
  }
  int start = snprintf(text, sizeof text, "%s:", self->token);
  for (unsigned long counter = 0;; counter++) {
    int count = start + snprintf(text + start, sizeof text - (size_t)start, "%lu", counter);
    EVP_DigestInit_ex2(digest, sha256, NULL);
    EVP_DigestUpdate(digest, text, (size_t)count);
    EVP_DigestFinal_ex(digest, hash, NULL);
    unsigned zeros = 0;
    while (zeros < 256 && !(hash[zeros / 8] & (0x80 >> zeros % 8))) zeros++;
    if (zeros >= self->difficulty) {
      snprintf(self->counter, sizeof self->counter, "%lu", counter);
      break;
    }
  }
  EVP_MD_CTX_free(digest);
  EVP_MD_free(sha256);
}

typedef struct {
  form *forms;
  size_t count, first, stride;
} share;

static void *solve(void *context) {
  const share *self = context;
  for (size_t index = self->first; index < self->count; index += self->stride) form_solve(&self->forms[index]);
  return NULL;
}

void forms_solve(form *forms, size_t count) {
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  size_t threads = cores < 1 ? 1 : cores > 64 ? 64 : (size_t)cores;
  pthread_t started[64];
  share shares[64];
  for (size_t index = 0; index < threads; index++) {
    shares[index] = (share){forms, count, index, threads};
    if (pthread_create(&started[index], NULL, solve, &shares[index]) != 0) {
      fprintf(stderr, "client: no thread\n");
      exit(1);
    }
  }
  for (size_t index = 0; index < threads; index++) pthread_join(started[index], NULL);
}
