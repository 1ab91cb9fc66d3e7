#include "histogram.h"

static unsigned step_of(uint64_t value) {
  if (value < 128) return (unsigned)value;
  unsigned doublings = 63u - (unsigned)__builtin_clzll(value) - 6u; /* value >> doublings lies in 64..127 */
  unsigned step = doublings * 64 + (unsigned)(value >> doublings);
  return step < 64 * 40 ? step : 64 * 40 - 1;
}

static uint64_t end_of(unsigned step) {
  if (step < 128) return step;
  unsigned doublings = step / 64 - 1;
  return (((uint64_t)step - doublings * 64 + 1) << doublings) - 1;
}

void histogram_add(histogram *self, uint64_t microseconds) {
  self->steps[step_of(microseconds)]++;
  self->count++;
  if (microseconds > self->most) self->most = microseconds;
}

double histogram_at(const histogram *self, double share) {
  uint64_t wanted = (uint64_t)(share * (double)self->count + 0.999999), seen = 0;
  if (self->count == 0) return 0;
  if (wanted < 1) wanted = 1;
  for (unsigned step = 0; step < 64 * 40; step++) {
    seen += self->steps[step];
    if (seen >= wanted) {
      uint64_t end = end_of(step);
      return (double)(end < self->most ? end : self->most) / 1000;
    }
  }
  return (double)self->most / 1000;
}
