#ifndef HISTOGRAM_H
#define HISTOGRAM_H

#include <stdint.h>

/* How often each time came up, in steps of at most 1.6 %: 64 steps for each doubling of a microsecond, as HdrHistogram does it. */
typedef struct {
  uint64_t steps[64 * 40], count, most;
} histogram;

void histogram_add(histogram *self, uint64_t microseconds);
/* The time that a share of all does not exceed, in milliseconds. */
double histogram_at(const histogram *self, double share);

#endif
