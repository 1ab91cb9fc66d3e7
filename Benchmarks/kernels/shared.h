/* What the C twins share: the random numbers, logarithm, exponential, sorting and digest of the product, statement by
   statement, so that a twin's digest must be the same as the kernel's. */
#ifndef SHARED_H
#define SHARED_H
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { uint64_t s[4]; } Random;

static inline uint64_t mix(uint64_t z) {
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}
static inline Random random_of(uint64_t seed, uint64_t stream) {
  uint64_t state = seed;
  if (stream) state = mix(state + 0x9E3779B97F4A7C15u) ^ mix(stream);
  Random r;
  for (int i = 0; i < 4; i++) r.s[i] = mix(state += 0x9E3779B97F4A7C15u);
  return r;
}
/* Sources: 1 coders, 2 weights, 3 normalisation, 4 aggregation, 5 missing. */
static inline Random random_for(uint64_t seed, uint64_t source, uint64_t replication) {
  return random_of(mix(seed + source * 0x9E3779B97F4A7C15u), replication + 1);
}
static inline uint64_t next(Random *r) {
  uint64_t product = r->s[1] * 5, result = (product << 7 | product >> 57) * 9, shifted = r->s[1] << 17;
  r->s[2] ^= r->s[0];
  r->s[3] ^= r->s[1];
  r->s[1] ^= r->s[2];
  r->s[0] ^= r->s[3];
  r->s[2] ^= shifted;
  r->s[3] = r->s[3] << 45 | r->s[3] >> 19;
  return result;
}
static inline double unit(Random *r) { return (double)(next(r) >> 11) * 0x1p-53; }
static inline uint64_t below(Random *r, uint64_t bound) {
  unsigned __int128 product = (unsigned __int128)next(r) * bound;
  if ((uint64_t)product < bound) {
    uint64_t refused = -bound % bound;
    while ((uint64_t)product < refused) product = (unsigned __int128)next(r) * bound;
  }
  return (uint64_t)(product >> 64);
}

static inline double of_bits(uint64_t bits) { double x; memcpy(&x, &bits, 8); return x; }
static inline uint64_t bits_of(double x) { uint64_t bits; memcpy(&bits, &x, 8); return bits; }

#define LOG2_HIGH 0x1.62e42fee00000p-1
#define LOG2_LOW 0x1.a39ef35793c76p-33

static inline double log_of(double x) {
  uint64_t bits = bits_of(x);
  uint64_t raised = (bits + 0x3FF0000000000000u - 0x3FE6A09E667F3BCDu) >> 52;
  double mantissa = of_bits(bits - ((raised - 1023) << 52));
  double exponent = of_bits(raised | 0x4330000000000000u) - 0x1p52 - 1023;
  double s = (mantissa - 1) / (mantissa + 1), q = s * s, sum = 1.0 / 23;
  sum = sum * q + 1.0 / 21;
  sum = sum * q + 1.0 / 19;
  sum = sum * q + 1.0 / 17;
  sum = sum * q + 1.0 / 15;
  sum = sum * q + 1.0 / 13;
  sum = sum * q + 1.0 / 11;
  sum = sum * q + 1.0 / 9;
  sum = sum * q + 1.0 / 7;
  sum = sum * q + 1.0 / 5;
  sum = sum * q + 1.0 / 3;
  double twice = s + s;
  return exponent * LOG2_HIGH + (twice + (twice * (q * sum) + exponent * LOG2_LOW));
}
static inline double exp_of(double x) {
  double power = x > -708 ? x < 708 ? x : 708 : -708;
  double shifted = power * 1.442695040888963407 + 0x1.8p52, whole = shifted - 0x1.8p52;
  double r = (power - whole * LOG2_HIGH) - whole * LOG2_LOW, sum = 1.0 / 6227020800;
  sum = sum * r + 1.0 / 479001600;
  sum = sum * r + 1.0 / 39916800;
  sum = sum * r + 1.0 / 3628800;
  sum = sum * r + 1.0 / 362880;
  sum = sum * r + 1.0 / 40320;
  sum = sum * r + 1.0 / 5040;
  sum = sum * r + 1.0 / 720;
  sum = sum * r + 1.0 / 120;
  sum = sum * r + 1.0 / 24;
  sum = sum * r + 1.0 / 6;
  sum = sum * r + 0.5;
  double fraction = 1 + (r + r * r * sum);
  return of_bits(bits_of(fraction) + (bits_of(shifted) << 52));
}
static inline double normal(Random *r) {
  for (;;) {
    double x = 2 * unit(r) - 1, y = 2 * unit(r) - 1, square = x * x + y * y;
    if (square > 0 && square < 1) return x * sqrt(-2 * log_of(square) / square);
  }
}
static inline double gamma_above_one(Random *r, double shape) {
  double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x = normal(r), root = 1 + c * x;
    if (!(root > 0)) continue;
    double v = root * root * root, u = 1 - unit(r), square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (log_of(u) < 0.5 * square + d * (1 - v + log_of(v))) return d * v;
  }
}
static inline double gamma_of(Random *r, double shape) {
  if (shape == 1) return -log_of(1 - unit(r));
  if (shape >= 1) return gamma_above_one(r, shape);
  double above = gamma_above_one(r, shape + 1);
  return above * exp_of(log_of(1 - unit(r)) / shape);
}
/* Weights of `count` equal parts around 1 each: every set equally likely. */
static inline void flat_dirichlet(Random *r, double *weights, int count) {
  double sum = 0, share = 1.0 / count;
  for (int i = 0; i < count; i++) sum += weights[i] = gamma_of(r, share * count);
  for (int i = 0; i < count; i++) weights[i] = weights[i] / sum * count;
}

typedef struct { double key; int32_t unit; } Keyed;

static inline void merge(const Keyed *from, Keyed *to, int start, int middle, int end) {
  int left = start, right = middle, target = start;
  while (left < middle && right < end) {
    int takes_right = from[right].key < from[left].key;
    to[target++] = takes_right ? from[right] : from[left];
    right += takes_right;
    left += !takes_right;
  }
  while (left < middle) to[target++] = from[left++];
  while (right < end) to[target++] = from[right++];
}
static inline void sort(Keyed *items, Keyed *spare, int count) {
  for (int start = 0; start < count; start += 8) {
    int end = start + 8 < count ? start + 8 : count;
    for (int i = start; i < end; i++) {
      Keyed item = items[i];
      int hole = i;
      for (; hole > start && items[hole - 1].key > item.key; hole--) items[hole] = items[hole - 1];
      items[hole] = item;
    }
  }
  Keyed *from = items, *to = spare;
  for (int width = 8; width < count; width *= 2) {
    for (int start = 0; start < count; start += 2 * width) {
      int middle = start + width < count ? start + width : count;
      int end = start + 2 * width < count ? start + 2 * width : count;
      merge(from, to, start, middle, end);
    }
    Keyed *swapped = from;
    from = to;
    to = swapped;
  }
  if (from != items) memcpy(items, from, (size_t)count * sizeof(Keyed));
}
/* Sorts by buckets of equal width; 0, with the items as they were, where they crowd. */
static inline int distribute(Keyed *restrict items, Keyed *restrict spare, int count) {
  double low = INFINITY, high = -INFINITY;
  for (int i = 0; i < count; i++) {
    low = items[i].key < low ? items[i].key : low;
    high = items[i].key > high ? items[i].key : high;
  }
  double scale = (count - 1) / (high - low);
  if (count <= 16 || !(scale > 0 && scale < INFINITY)) return 0;
  int32_t buckets[count + 1], place[count], largest = 0, sum = 0;
  memset(buckets, 0, sizeof buckets);
  for (int i = 0; i < count; i++) buckets[1 + (place[i] = (int32_t)((items[i].key - low) * scale))]++;
  for (int i = 0; i <= count; i++) {
    if (buckets[i] > largest) largest = buckets[i];
    buckets[i] = sum += buckets[i];
  }
  if (largest > 32) return 0;
  for (int i = 0; i < count; i++) spare[buckets[place[i]]++] = items[i];
  for (int i = 0; i < count; i++) {
    Keyed item = spare[i];
    int hole = i;
    for (; hole > 0 && items[hole - 1].key > item.key; hole--) items[hole] = items[hole - 1];
    items[hole] = item;
  }
  return 1;
}
/* Ranks from 1, the highest score first, equal within 1e-9 of the first of a tie; every score is a number. */
static inline void rank(const double *scores, int16_t *places, int units, Keyed *items) {
  for (int i = 0; i < units; i++) items[i] = (Keyed){-scores[i], i};
  if (!distribute(items, items + units, units)) sort(items, items + units, units);
  double first = -INFINITY;
  int16_t place = 0;
  for (int i = 0; i < units; i++) {
    if (items[i].key > first + 1e-9) {
      place = (int16_t)(i + 1);
      first = items[i].key;
    }
    places[items[i].unit] = place;
  }
}

/* Counts of ranks, of who stands before whom, and of categories. */
typedef struct {
  int units, categories;
  uint32_t *ranks, *ahead, *counts;
  int16_t *recent;
  int pending;
} Tally;

static inline Tally tally_of(int units, int categories) {
  size_t u = (size_t)units, c = (size_t)categories + 1;
  return (Tally){units, categories, calloc(u * (u + 1), 4), calloc(u * u, 4), calloc(u * c, 4), calloc(u * u, 2), 0};
}
static inline void settle(Tally *t) {
  for (int i = 0; i < t->units * t->units; i++) t->ahead[i] += (uint32_t)t->recent[i];
  memset(t->recent, 0, (size_t)(t->units * t->units) * 2);
  t->pending = 0;
}
static inline void count(Tally *t, const int16_t *restrict places, const int16_t *category) {
  int units = t->units;
  for (int i = 0; i < units; i++) t->ranks[i * (units + 1) + places[i]]++;
  for (int i = 0; i < units; i++) t->counts[i * (t->categories + 1) + category[i]]++;
  for (int i = 0; i < units; i++) {
    int16_t own = places[i], *restrict row = t->recent + i * units;
    for (int j = 0; j < units; j++) row[j] += places[j] > own ? 1 : 0;
  }
  if (++t->pending == INT16_MAX) settle(t);
}
static inline void add_tally(Tally *t, Tally *other) {
  settle(other);
  for (int i = 0; i < t->units * (t->units + 1); i++) t->ranks[i] += other->ranks[i];
  for (int i = 0; i < t->units * t->units; i++) t->ahead[i] += other->ahead[i];
  for (int i = 0; i < t->units * (t->categories + 1); i++) t->counts[i] += other->counts[i];
}
static inline void free_tally(Tally *t) {
  free(t->ranks);
  free(t->ahead);
  free(t->counts);
  free(t->recent);
}
static inline uint64_t digest(uint64_t value, const uint32_t *numbers, int count) {
  for (int i = 0; i < count; i++) value = (value ^ numbers[i]) * 0x100000001B3u;
  return value;
}
static inline uint64_t tally_digest(const Tally *t) {
  uint64_t value = digest(0xCBF29CE484222325u, t->ranks, t->units * (t->units + 1));
  value = digest(value, t->ahead, t->units * t->units);
  return digest(value, t->counts, t->units * (t->categories + 1));
}

/* Runs `body` on so many threads, each with its own number and argument. */
static inline void on_threads(int workers, void *(*body)(void *), void *arguments, size_t size) {
  pthread_t threads[64];
  for (int i = 1; i < workers && i < 64; i++) pthread_create(&threads[i], 0, body, (char *)arguments + (size_t)i * size);
  body(arguments);
  for (int i = 1; i < workers && i < 64; i++) pthread_join(threads[i], 0);
}

/* Measures `run` several times: TWIN SIZE WORKERS RUNS. */
static inline int measure(int argc, char **argv, uint64_t (*run)(int size, int workers)) {
  if (argc != 4) {
    fprintf(stderr, "%s SIZE WORKERS RUNS\n", argv[0]);
    return 2;
  }
  int runs = atoi(argv[3]);
  uint64_t value = 0;
  double seconds[100];
  for (int i = 0; i < runs && i < 100; i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    value = run(atoi(argv[1]), atoi(argv[2]));
    clock_gettime(CLOCK_MONOTONIC, &b);
    seconds[i] = (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) * 1e-9;
  }
  printf("{\"digest\": \"%llx\", \"seconds\": [", (unsigned long long)value);
  for (int i = 0; i < runs && i < 100; i++) printf("%s%.6f", i ? ", " : "", seconds[i]);
  printf("]}\n");
  return 0;
}
#endif
