/* The C twin of `CompositeIndex`: weights by lot, normalised anew, one of three means; built with -DREDO also gaps filled
   by lot and outliers treated anew. */
#include "index.h"

static atomic_int next_batch;
static int size;

static void replicate(Worker *w, uint64_t replication) {
  double weights[LINKS];
  Random source = random_for(1, 2, replication);
  for (int node = 0, link = 0; node < NODES; link += parts_of[node++]) {
    flat_dirichlet(&source, weights + link, parts_of[node]);
  }
  source = random_for(1, 4, replication);
  int kind = (int)below(&source, 3);
  const double *prepared = treated;
#ifdef REDO
  source = random_for(1, 5, replication);
  for (int gap = 0; gap < GAPS; gap++) w->raw[gap_cells[gap]] = w->raw[donors[gap][below(&source, (uint64_t)donor_counts[gap])]];
  memcpy(w->prepared, w->raw, sizeof w->raw);
  for (int column = 0; column < COLUMNS; column++) treat(w->prepared + column * UNITS);
  prepared = w->prepared;
#endif
  compute(w, prepared, weights, kind);
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
    all[i].tally = tally_of(UNITS, 0);
    memcpy(all[i].raw, collected, sizeof collected);
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
