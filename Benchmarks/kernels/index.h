/* The composite index that the twins `index.c` and `sensitivity.c` compute: see `CompositeIndex`. */
#include "shared.h"

enum { UNITS = 51, COLUMNS = 49, CELLS = UNITS * COLUMNS, GAPS = 64, NODES = 11, LINKS = 59, GROUPS = 4, BATCH = 64 };

/* Parts and weights per node: eight pillars of indicators, two of pillars, one of these. */
static const int parts_of[NODES] = {8, 5, 3, 6, 8, 5, 9, 5, 5, 3, 2};
static double collected[CELLS], treated[CELLS];
static int gap_cells[GAPS], donors[GAPS][UNITS], donor_counts[GAPS];

typedef struct {
  Tally tally;
  double raw[CELLS], prepared[CELLS], cells[(COLUMNS + NODES) * UNITS];
  int16_t places[UNITS], category[UNITS];
  Keyed items[2 * UNITS];
} Worker;

static void impute(double *column) {
  for (int group = 0; group < GROUPS; group++) {
    double sum = 0;
    int count = 0;
    for (int unit = group; unit < UNITS; unit += GROUPS)
      if (column[unit] == column[unit]) {
        sum += column[unit];
        count++;
      }
    for (int unit = group; unit < UNITS; unit += GROUPS)
      if (column[unit] != column[unit] && count) column[unit] = sum / count;
  }
}

/* Skewness and excess kurtosis of type 2, by four partial sums. */
static void moments(const double *x, double *skewness, double *kurtosis) {
  enum { WHOLE = UNITS - UNITS % 4 };
  const double n = UNITS;
  double a[4] = {0}, squares[4] = {0}, cubes[4] = {0}, fourths[4] = {0};
  for (int i = 0; i < WHOLE; i += 4)
    for (int lane = 0; lane < 4; lane++) a[lane] += x[i + lane];
  double total = a[0] + a[1] + a[2] + a[3];
  for (int i = WHOLE; i < UNITS; i++) total += x[i];
  double mean = total / n;
  for (int i = 0; i < WHOLE; i += 4)
    for (int lane = 0; lane < 4; lane++) {
      double d = x[i + lane] - mean, s = d * d;
      squares[lane] += s;
      cubes[lane] += s * d;
      fourths[lane] += s * s;
    }
  double second = squares[0] + squares[1] + squares[2] + squares[3], third = cubes[0] + cubes[1] + cubes[2] + cubes[3];
  double fourth = fourths[0] + fourths[1] + fourths[2] + fourths[3];
  for (int i = WHOLE; i < UNITS; i++) {
    double d = x[i] - mean, s = d * d;
    second += s;
    third += s * d;
    fourth += s * s;
  }
  *skewness = sqrt(n) * third / (second * sqrt(second)) * sqrt(n * (n - 1)) / (n - 2);
  *kurtosis = ((n + 1) * (n * fourth / (second * second) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
}

/* Gives the units at the most extreme number the next one; how many they were. `sign` −1 turns the column round. */
static int pull(double *column, double sign) {
  double first = -INFINITY, second = -INFINITY;
  for (int i = 0; i < UNITS; i++) {
    double x = sign * column[i];
    if (x > first) {
      second = first;
      first = x;
    } else if (x < first && x > second) {
      second = x;
    }
  }
  int moved = 0;
  for (int i = 0; i < UNITS; i++)
    if (sign * column[i] == first) {
      moved++;
      if (second > -INFINITY) column[i] = sign * second;
    }
  return moved;
}

static void treat(double *column) {
  double skewness, kurtosis, spare[UNITS];
  moments(column, &skewness, &kurtosis);
  if (fabs(skewness) < 2 || kurtosis < 3.5) return;
  memcpy(spare, column, sizeof spare);
  int high = 0, low = 0;
  while (!(fabs(skewness) < 2 || kurtosis < 3.5) && high + low < 5) {
    if (skewness >= 0) high = pull(column, 1);
    else low = pull(column, -1);
    moments(column, &skewness, &kurtosis);
  }
  if (fabs(skewness) < 2 || kurtosis < 3.5) return;
  double least = INFINITY, most = -INFINITY;
  for (int i = 0; i < UNITS; i++) {
    least = spare[i] < least ? spare[i] : least;
    most = spare[i] > most ? spare[i] : most;
  }
  double margin = 0.01 * (most - least);
  for (int i = 0; i < UNITS; i++) column[i] = log_of(spare[i] - least + margin);
}

static void make(void) {
  Random source = random_of(2018, 0);
  for (int column = 0; column < COLUMNS; column++)
    for (int unit_ = 0; unit_ < UNITS; unit_++) {
      double a = unit(&source), b = unit(&source), c = unit(&source);
      collected[column * UNITS + unit_] = column % 3 == 0 ? 1 / (0.01 + a) : a + b + c;
    }
  for (int gaps = 0; gaps < GAPS;) {
    int cell = (int)below(&source, CELLS);
    if (collected[cell] != collected[cell]) continue;
    collected[cell] = NAN;
    gaps++;
  }
  int gap = 0;
  for (int cell = 0; cell < CELLS; cell++) {
    if (collected[cell] == collected[cell]) continue;
    int column = cell / UNITS, group = cell % UNITS % GROUPS, count = 0;
    for (int unit_ = group; unit_ < UNITS; unit_ += GROUPS) {
      int donor = column * UNITS + unit_;
      if (collected[donor] == collected[donor]) donors[gap][count++] = donor;
    }
    donor_counts[gap] = count;
    gap_cells[gap++] = cell;
  }
  memcpy(treated, collected, sizeof treated);
  for (int column = 0; column < COLUMNS; column++) {
    impute(treated + column * UNITS);
    treat(treated + column * UNITS);
  }
}

/* Min-max from 1 to 100. */
static void normalise(const double *restrict x, double *restrict y) {
  double least[4], most[4];
  for (int lane = 0; lane < 4; lane++) least[lane] = most[lane] = x[lane];
  for (int i = 4; i < UNITS - UNITS % 4; i += 4)
    for (int lane = 0; lane < 4; lane++) {
      least[lane] = x[i + lane] < least[lane] ? x[i + lane] : least[lane];
      most[lane] = x[i + lane] > most[lane] ? x[i + lane] : most[lane];
    }
  double low = least[0], high = most[0];
  for (int lane = 1; lane < 4; lane++) {
    low = least[lane] < low ? least[lane] : low;
    high = most[lane] > high ? most[lane] : high;
  }
  for (int i = UNITS - UNITS % 4; i < UNITS; i++) {
    low = x[i] < low ? x[i] : low;
    high = x[i] > high ? x[i] : high;
  }
  double width = high - low;
  for (int i = 0; i < UNITS; i++) y[i] = (x[i] - low) / width * 99 + 1;
}

/* A weighted mean of some kind: 0 arithmetic, 1 geometric, 2 harmonic. */
#define SUMS(TRANSFORMED) \
  for (int part = 0; part < parts; part++) \
    for (int i = 0; i < UNITS; i++) { \
      double x = from[part * UNITS + i]; \
      to[i] += weights[part] * (TRANSFORMED); \
    }
static void mean(int kind, const double *restrict from, const double *weights, int parts, double *restrict to) {
  double sum = 0;
  for (int part = 0; part < parts; part++) sum += weights[part];
  for (int i = 0; i < UNITS; i++) to[i] = 0;
  if (kind == 0) {
    SUMS(x)
    for (int i = 0; i < UNITS; i++) to[i] /= sum;
  } else if (kind == 1) {
    SUMS(log_of(x))
    for (int i = 0; i < UNITS; i++) to[i] = exp_of(to[i] / sum);
  } else {
    SUMS(1 / x)
    for (int i = 0; i < UNITS; i++) to[i] = 1 / (to[i] / sum);
  }
}

/* From prepared numbers to ranks. Parts of a node lie side by side, but for the last three nodes'. */
static void compute(Worker *w, const double *prepared, const double *weights, int kind) {
  static const int first[NODES] = {0, 8, 13, 16, 22, 30, 35, 44, 49, 54, 57};
  for (int column = 0; column < COLUMNS; column++) normalise(prepared + column * UNITS, w->cells + column * UNITS);
  int link = 0;
  for (int node = 0; node < NODES; node++) {
    mean(kind, w->cells + first[node] * UNITS, weights + link, parts_of[node], w->cells + (COLUMNS + node) * UNITS);
    link += parts_of[node];
  }
  rank(w->cells + (COLUMNS + NODES - 1) * UNITS, w->places, UNITS, w->items);
}
