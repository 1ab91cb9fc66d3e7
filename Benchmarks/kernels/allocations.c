/* Counts how often a process asks for memory: LD_PRELOAD this, and the process can ask for the number. */
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

static atomic_long allocations;

long allocations_so_far(void) { return atomic_load(&allocations); }

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static void one_more(void) { atomic_fetch_add(&allocations, 1); }

void *malloc(size_t size) {
  one_more();
  return __libc_malloc(size);
}
void *calloc(size_t count, size_t size) {
  one_more();
  return __libc_calloc(count, size);
}
void *realloc(void *old, size_t size) {
  one_more();
  return __libc_realloc(old, size);
}
void *memalign(size_t edge, size_t size) {
  one_more();
  return __libc_memalign(edge, size);
}
void *aligned_alloc(size_t edge, size_t size) { return memalign(edge, size); }
int posix_memalign(void **made, size_t edge, size_t size) {
  *made = memalign(edge, size);
  return *made ? 0 : ENOMEM;
}
