/* The C twin of `GradedRanking`: 195 countries × 12 indicators, weights and coders varied, ranks and categories. */
#include "shared.h"

enum { UNITS = 195, COLUMNS = 12, GOALS = 3, CELLS = UNITS * COLUMNS, BATCH = 64 };

static int16_t stated[CELLS], answers[CELLS][3];
static int cell_of[CELLS], contested;
static atomic_int next_batch;
static int size;

static void make(void) {
  Random source = random_of(2010, 0);
  contested = 0;
  for (int unit = 0; unit < UNITS; unit++) {
    int strength = (int)below(&source, 100);
    for (int column = 0; column < COLUMNS; column++) {
      int mark = strength + (int)below(&source, 60) - 30;
      int16_t level = mark < 33 ? 0 : mark < 66 ? 1 : 2, given[3];
      stated[column * UNITS + unit] = level;
      for (int coder = 0; coder < 3; coder++) given[coder] = below(&source, 4) == 0 ? (int16_t)below(&source, 3) : level;
      if (given[0] == given[1] && given[0] == given[2]) continue;
      cell_of[contested] = column * UNITS + unit;
      memcpy(answers[contested++], given, sizeof given);
    }
  }
}

typedef struct {
  Tally tally;
  double cells[(COLUMNS + GOALS + 1) * UNITS];
  int16_t levels[CELLS], places[UNITS], category[UNITS];
  Keyed items[2 * UNITS];
} Worker;

/* The weighted mean of `parts` columns. */
static void mean(const double *restrict from, const double *weights, int parts, double *restrict to) {
  double sum = 0;
  for (int unit = 0; unit < UNITS; unit++) to[unit] = 0;
  for (int part = 0; part < parts; part++) {
    for (int unit = 0; unit < UNITS; unit++) to[unit] += weights[part] * from[part * UNITS + unit];
    sum += weights[part];
  }
  for (int unit = 0; unit < UNITS; unit++) to[unit] /= sum;
}

static void categorise(const int16_t *restrict levels, int16_t *restrict category) {
  int16_t green[UNITS] = {0}, red[UNITS] = {0};
  for (int column = 0; column < COLUMNS; column++)
    for (int unit = 0; unit < UNITS; unit++) {
      green[unit] += levels[column * UNITS + unit] == 2;
      red[unit] += levels[column * UNITS + unit] == 0;
    }
  for (int unit = 0; unit < UNITS; unit++)
    category[unit] = green[unit] >= 9 && red[unit] <= 0 ? 0 : green[unit] >= 6 ? 1 : red[unit] <= 4 ? 2 : 3;
}

static void replicate(Worker *w, uint64_t replication) {
  double weights[COLUMNS + GOALS];
  Random source = random_for(1, 2, replication);
  for (int goal = 0; goal < GOALS; goal++) flat_dirichlet(&source, weights + 4 * goal, 4);
  flat_dirichlet(&source, weights + COLUMNS, GOALS);
  source = random_for(1, 1, replication);
  for (int k = 0; k < contested; k++) {
    int16_t level = answers[k][below(&source, 3)];
    w->levels[cell_of[k]] = level;
    w->cells[cell_of[k]] = level;
  }
  double *goals = w->cells + CELLS, *top = goals + GOALS * UNITS;
  for (int goal = 0; goal < GOALS; goal++)
    mean(w->cells + 4 * goal * UNITS, weights + 4 * goal, 4, goals + goal * UNITS);
  mean(goals, weights + COLUMNS, GOALS, top);
  rank(top, w->places, UNITS, w->items);
  categorise(w->levels, w->category);
  count(&w->tally, w->places, w->category);
}

static void *work(void *argument) {
  Worker *w = argument;
  for (int start; (start = atomic_fetch_add(&next_batch, BATCH)) < size;)
    for (int r = start; r < start + BATCH && r < size; r++) replicate(w, (uint64_t)r);
  return 0;
}

static uint64_t run(int replications, int workers) {
  size = replications;
  atomic_store(&next_batch, 0);
  Worker *all = calloc((size_t)workers, sizeof(Worker));
  for (int i = 0; i < workers; i++) {
    all[i].tally = tally_of(UNITS, 4);
    memcpy(all[i].levels, stated, sizeof stated);
    for (int cell = 0; cell < CELLS; cell++) all[i].cells[cell] = stated[cell];
  }
  on_threads(workers, work, all, sizeof(Worker));
  settle(&all[0].tally);
  for (int i = 1; i < workers; i++) add_tally(&all[0].tally, &all[i].tally);
  uint64_t value = tally_digest(&all[0].tally);
  for (int i = 0; i < workers; i++) free_tally(&all[i].tally);
  free(all);
  return value;
}

int main(int argc, char **argv) {
  make();
  return measure(argc, argv, run);
}
