#ifndef ROWS_H
#define ROWS_H

#include <stddef.h>
#include <stdint.h>

/* What both limits write: the keys of a signature, and hashes as the store makes them. */

double now(void);

/* Bytes that look like keys and sealed data (SplitMix64); the state is of the whole program. */
void rows_seed(uint64_t seed);
void fill(uint8_t *bytes, size_t count);

/* SHA-256. */
void hash(const void *bytes, size_t count, uint8_t *into);

/* The value behind an option, or another one. */
const char *option(int count, char **words, const char *name, const char *otherwise);

#endif
