/* The C twin of `CompositeIndex.sensitivity`: 49 weights varied by a quarter, Saltelli's design, Jansen's estimators, 1000
   resamples. `directions.h` holds the words of `DirectionNumbers.swift` as the array `direction_words`. */
#include "directions.h"
#include "index.h"

enum { DIMENSIONS = 2 * COLUMNS, WIDTH = COLUMNS + 2, TERMS = 2 + 2 * COLUMNS, RESAMPLES = 1000 };

static uint32_t directions[DIMENSIONS][32];
static uint64_t keys[DIMENSIONS];
static int16_t stated[UNITS];
static double *outputs, *terms, (*drawn)[2 * COLUMNS];
static int rows;

static uint32_t digit(char c) {
  return (uint32_t)(c <= '9' ? c == '-' ? 62 : c - '0' : c <= 'Z' ? c - 'A' + 10 : c == '_' ? 63 : c - 'a' + 36);
}

static void read_directions(void) {
  for (int bit = 0; bit < 32; bit++) directions[0][bit] = 1u << (31 - bit);
  for (int d = 1; d < DIMENSIONS; d++) {
    const char *word = direction_words[d - 1];
    int degree = (int)strlen(word) / 2 - 1;
    uint32_t polynomial = digit(word[0]) << 6 | digit(word[1]), *own = directions[d];
    for (int i = 0; i < degree; i++) own[i] = ((digit(word[2 * i + 2]) << 6 | digit(word[2 * i + 3])) << 1 | 1) << (31 - i);
    for (int i = degree; i < 32; i++) {
      own[i] = own[i - degree] ^ own[i - degree] >> degree;
      for (int step = 1; step < degree; step++)
        if (polynomial >> (degree - 1 - step) & 1) own[i] ^= own[i - step];
    }
  }
  Random source = random_of(1, 0);
  for (int d = 0; d < DIMENSIONS; d++) keys[d] = next(&source);
}

static double coordinate(int dimension, uint32_t point) {
  uint32_t word = 0, flips = 0;
  for (uint32_t code = point ^ point >> 1; code; code &= code - 1) word ^= directions[dimension][__builtin_ctz(code)];
  for (uint32_t depth = 0; depth < 32; depth++) {
    uint64_t node = 1ull << depth | (uint64_t)word >> (32 - depth);
    flips |= (uint32_t)(mix(keys[dimension] + node * 0x9E3779B97F4A7C15u) >> 63) << (31 - depth);
  }
  return ((double)(word ^ flips) + 0.5) * 0x1p-32;
}

static double shift(Worker *w, const double *point) {
  double weights[LINKS];
  for (int link = 0; link < LINKS; link++) weights[link] = 1;
  for (int link = 0; link < COLUMNS; link++) weights[link] *= 1 + 0.25 * (2 * point[link] - 1);
  compute(w, treated, weights, 0);
  int sum = 0;
  for (int i = 0; i < UNITS; i++) sum += abs(w->places[i] - stated[i]);
  return (double)sum / UNITS;
}

typedef struct { int start, end; } Part;

static void *work(void *argument) {
  Part *part = argument;
  Worker *w = calloc(1, sizeof *w);
  double a[COLUMNS], b[COLUMNS];
  for (int row = part->start; row < part->end; row++) {
    double *out = outputs + (size_t)row * WIDTH;
    for (int i = 0; i < COLUMNS; i++) {
      a[i] = coordinate(i, (uint32_t)row);
      b[i] = coordinate(COLUMNS + i, (uint32_t)row);
    }
    out[0] = shift(w, a);
    out[1] = shift(w, b);
    for (int i = 0; i < COLUMNS; i++) {
      double own = a[i];
      a[i] = b[i];
      out[2 + i] = shift(w, a);
      a[i] = own;
    }
  }
  free(w);
  return 0;
}

static void indices(const double *restrict sums, double *restrict to) {
  double count = 2.0 * rows, variance = (sums[1] - sums[0] * sums[0] / count) / count, scale = 1 / (count * variance);
  for (int i = 0; i < COLUMNS; i++) {
    to[i] = 1 - sums[2 + i] * scale;
    to[COLUMNS + i] = sums[2 + COLUMNS + i] * scale;
  }
}

static void *resample(void *argument) {
  Part *part = argument;
  for (int r = part->start; r < part->end; r++) {
    Random source = random_of(1, (uint64_t)r + 1);
    double sums[TERMS] = {0};
    for (int i = 0; i < rows; i++) {
      const double *restrict own = terms + below(&source, (uint64_t)rows) * TERMS;
      for (int term = 0; term < TERMS; term++) sums[term] += own[term];
    }
    indices(sums, drawn[r]);
  }
  return 0;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}
static double percentile(const double *sorted, double p) {
  double position = (RESAMPLES - 1) * p;
  int lower = (int)position;
  double low = sorted[lower], high = sorted[lower + 1];
  return low == high ? low : low + (position - lower) * (high - low);
}
static uint64_t take(uint64_t value, double number) {
  uint32_t halves[2] = {(uint32_t)bits_of(number), (uint32_t)(bits_of(number) >> 32)};
  return digest(value, halves, 2);
}

static void share_out(int count, int workers, void *(*body)(void *)) {
  Part parts[64];
  for (int i = 0; i < workers; i++) parts[i] = (Part){count * i / workers, count * (i + 1) / workers};
  on_threads(workers, body, parts, sizeof *parts);
}

static uint64_t run(int exponent, int workers) {
  rows = 1 << exponent;
  outputs = malloc((size_t)rows * WIDTH * 8);
  terms = malloc((size_t)rows * TERMS * 8);
  drawn = malloc(RESAMPLES * sizeof *drawn);
  read_directions();
  Worker *w = calloc(1, sizeof *w);
  double equal[LINKS];
  for (int link = 0; link < LINKS; link++) equal[link] = 1;
  compute(w, treated, equal, 0);
  memcpy(stated, w->places, sizeof stated);
  free(w);
  share_out(rows, workers, work);
  double total = 0, sums[TERMS] = {0}, stated_indices[2 * COLUMNS];
  for (int row = 0; row < rows; row++) total = total + outputs[row * WIDTH] + outputs[row * WIDTH + 1];
  double mean_of_all = total / (2 * rows);
  for (int row = 0; row < rows; row++) {
    const double *out = outputs + row * WIDTH;
    double *own = terms + row * TERMS, a = out[0] - mean_of_all, b = out[1] - mean_of_all;
    own[0] = a + b;
    own[1] = a * a + b * b;
    for (int i = 0; i < COLUMNS; i++) {
      double x = out[2 + i] - mean_of_all;
      own[2 + i] = (x - b) * (x - b);
      own[2 + COLUMNS + i] = (x - a) * (x - a);
    }
    for (int term = 0; term < TERMS; term++) sums[term] += own[term];
  }
  indices(sums, stated_indices);
  share_out(RESAMPLES, workers, resample);
  uint64_t value = 0xCBF29CE484222325u;
  for (int i = 0; i < COLUMNS; i++) {
    double first[RESAMPLES], all[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      first[r] = drawn[r][i];
      all[r] = drawn[r][COLUMNS + i];
    }
    qsort(first, RESAMPLES, 8, by_size);
    qsort(all, RESAMPLES, 8, by_size);
    value = take(take(take(value, stated_indices[i]), percentile(first, 0.05)), percentile(first, 0.95));
    value = take(take(value, stated_indices[COLUMNS + i]), percentile(all, 0.95));
  }
  free(outputs);
  free(terms);
  free(drawn);
  return value;
}

int main(int argc, char **argv) {
  make();
  return measure(argc, argv, run);
}
