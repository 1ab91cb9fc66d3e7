#define _GNU_SOURCE
#include "rows.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state;
static EVP_MD_CTX *digest;

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void rows_seed(uint64_t seed) { state = seed; }

void fill(uint8_t *bytes, size_t count) {
  for (size_t at = 0; at < count; at += 8) {
    uint64_t mixed = (state += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    memcpy(bytes + at, &mixed, count - at < 8 ? count - at : 8);
  }
}

void hash(const void *bytes, size_t count, uint8_t *into) {
  if (!digest) digest = EVP_MD_CTX_new();
  if (EVP_DigestInit_ex(digest, EVP_sha256(), NULL) != 1 || EVP_DigestUpdate(digest, bytes, count) != 1
      || EVP_DigestFinal_ex(digest, into, NULL) != 1) {
    fprintf(stderr, "SHA-256 failed\n");
    exit(1);
  }
}

const char *option(int count, char **words, const char *name, const char *otherwise) {
  for (int index = 2; index + 1 < count; index++) if (strcmp(words[index], name) == 0) return words[index + 1];
  return otherwise;
}
