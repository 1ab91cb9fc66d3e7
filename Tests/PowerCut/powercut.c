/* A disk that loses power: preloaded into a program, it takes away from the files of one folder what was not synced.
 *
 *     cc -shared -fPIC -O2 -o powercut.so powercut.c -ldl -lpthread
 *     POWERCUT_DIR=FOLDER POWERCUT_SEED=7 POWERCUT_OPERATIONS=400 LD_PRELOAD=./powercut.so PROGRAM …
 *
 *   POWERCUT_DIR         the folder; with its folders below. Files whose names end in -shm are not kept: they are deleted.
 *   POWERCUT_PROGRAM     act only in a program of this name, and leave LD_PRELOAD to those before it (a shell, env)
 *   POWERCUT_SEED        for what survives
 *   POWERCUT_OPERATIONS  cut at this write, sync, truncation, creation, rename or deletion
 *   POWERCUT_SYNCS       cut at this sync, before it is done
 *   POWERCUT_MS          cut after so many milliseconds
 *                        and at any time on SIGUSR1
 *   POWERCUT_KEEP        none: nothing that was not synced survives; some (the rule): a random part of it does
 *   POWERCUT_LIES        1: the disk says that it has synced, and has not
 *   POWERCUT_NO_SYNC     1: do not ask the real disk to sync, which makes tests faster and proves as much
 *   POWERCUT_LOG         a file to which each cut appends a line of what it took away
 *   POWERCUT_FAIL        OPERATION:ERROR:FROM:COUNT, several with commas: the FROM-th write, sync, open or truncate and COUNT - 1 more
 *                        fail (COUNT 0: all) with ENOSPC or EIO
 *   POWERCUT_FAIL_FILE   while this file exists, what it holds (OPERATION:ERROR) fails each time
 *
 * What is assumed of the disk: a sync of a file makes its content last, and only that; a sync of a folder makes the names in it
 * last. Of a write that was not synced each sector of 512 bytes survives or does not, in any order. Names that were not synced
 * survive in the order in which they were made, up to some point (a journal). The program ends with code 137, in the middle of
 * whatever it does, and finds what is left when it starts again.
 *
 * Content is kept as the writes since the last sync, with what was there before. Writes through a memory map, by io_uring, or by
 * another process are not seen. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))
#define SECTOR 512
#define MOST_FDS 65536

/* One change of a file's content since its last sync. */
typedef struct change {
  struct change *next;
  int is_truncation;
  off_t offset;       /* of a write; the new size of a truncation */
  size_t count;       /* bytes written; bytes cut off */
  size_t old_count;   /* of them there before */
  off_t old_size;
  uint8_t *old_bytes;
  uint8_t *new_bytes; /* of a write */
} change;

typedef struct file {
  struct file *next;
  dev_t device;
  ino_t inode;
  int fd; /* ours, never closed: closing it would drop the program's locks */
  int is_folder;
  char path[PATH_MAX];
  change *first, *last;
} file;

/* One change of a folder since its last sync. */
typedef struct naming {
  struct naming *next;
  enum { created, deleted, renamed } what;
  char path[PATH_MAX];
  char to[PATH_MAX];
  char held[PATH_MAX]; /* what was deleted or replaced, under another name; "" for nothing */
} naming;

static struct {
  int (*open)(const char *, int, ...);
  int (*openat)(int, const char *, int, ...);
  ssize_t (*write)(int, const void *, size_t);
  ssize_t (*pwrite)(int, const void *, size_t, off_t);
  ssize_t (*writev)(int, const struct iovec *, int);
  ssize_t (*pwritev)(int, const struct iovec *, int, off_t);
  int (*ftruncate)(int, off_t);
  int (*fsync)(int);
  int (*fdatasync)(int);
  int (*rename)(const char *, const char *);
  int (*unlink)(const char *);
  int (*unlinkat)(int, const char *, int);
  int (*close)(int);
  int (*dup)(int);
  int (*dup2)(int, int);
  int (*posix_fallocate)(int, off_t, off_t);
} real;

typedef struct {
  char operation[16];
  int error;
  long from, count, seen;
} fault;

static pthread_once_t resolved = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int is_active, lies, keeps_nothing, syncs_really = 1;
static char folder[PATH_MAX];
static size_t folder_count;
static const char *log_path, *fail_path;
static file *files;
static file *by_fd[MOST_FDS];
static naming *namings, **namings_end = &namings;
static uint64_t seed;
static long operations, operations_limit, syncs, syncs_limit, held_count;
static fault faults[8];
static int fault_count;
static sem_t asked;

static void resolve(void) {
  real.open = dlsym(RTLD_NEXT, "open");
  real.openat = dlsym(RTLD_NEXT, "openat");
  real.write = dlsym(RTLD_NEXT, "write");
  real.pwrite = dlsym(RTLD_NEXT, "pwrite");
  real.writev = dlsym(RTLD_NEXT, "writev");
  real.pwritev = dlsym(RTLD_NEXT, "pwritev");
  real.ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real.fsync = dlsym(RTLD_NEXT, "fsync");
  real.fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real.rename = dlsym(RTLD_NEXT, "rename");
  real.unlink = dlsym(RTLD_NEXT, "unlink");
  real.unlinkat = dlsym(RTLD_NEXT, "unlinkat");
  real.close = dlsym(RTLD_NEXT, "close");
  real.dup = dlsym(RTLD_NEXT, "dup");
  real.dup2 = dlsym(RTLD_NEXT, "dup2");
  real.posix_fallocate = dlsym(RTLD_NEXT, "posix_fallocate");
}

static void ready(void) { pthread_once(&resolved, resolve); }

/* A failure of this file itself must not pass for one of the program. */
static void give_up(const char *why) {
  static const char start[] = "powercut: ";
  real.write(2, start, sizeof start - 1);
  real.write(2, why, strlen(why));
  real.write(2, "\n", 1);
  _exit(99);
}

static void *room(size_t count) {
  void *found = malloc(count ? count : 1);
  if (!found) give_up("out of memory");
  return found;
}

static uint64_t next_random(void) { /* SplitMix64 */
  uint64_t mixed = (seed += 0x9E3779B97F4A7C15u);
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

static int chance(unsigned percent) { return next_random() % 100 < percent; }

/* ---- what is watched ---- */

static int ends_with(const char *text, const char *end) {
  size_t count = strlen(text), end_count = strlen(end);
  return count >= end_count && strcmp(text + count - end_count, end) == 0;
}

/* The whole path of a name, its folder's links followed; 0 where it does not lie in the watched folder. */
static int watched(const char *name, char *path) {
  char parent[PATH_MAX];
  const char *slash = strrchr(name, '/');
  const char *last = slash ? slash + 1 : name;
  if (strlen(name) >= sizeof parent) return 0;
  if (!*last || strcmp(last, ".") == 0 || strcmp(last, "..") == 0) {
    if (!realpath(name, path)) return 0;
  } else {
    if (slash) {
      memcpy(parent, name, (size_t)(slash - name) + 1);
      parent[slash - name + 1] = 0;
    } else {
      strcpy(parent, ".");
    }
    if (!realpath(parent, path) || strlen(path) + strlen(last) + 2 > PATH_MAX) return 0;
    if (strcmp(path, "/") != 0) strcat(path, "/");
    strcat(path, last);
  }
  return strncmp(path, folder, folder_count) == 0 && (path[folder_count] == '/' || !path[folder_count])
         && !ends_with(path, "-shm");
}

static int watched_at(int at, const char *name, char *path) {
  if (name[0] == '/' || at == AT_FDCWD) return watched(name, path);
  char link[64], base[PATH_MAX], whole[PATH_MAX * 2 + 2];
  snprintf(link, sizeof link, "/proc/self/fd/%d", at);
  ssize_t count = readlink(link, base, sizeof base - 1);
  if (count < 0) return 0;
  base[count] = 0;
  snprintf(whole, sizeof whole, "%s/%s", base, name);
  return watched(whole, path);
}

static file *file_of(int fd) {
  if (!is_active || fd < 0 || fd >= MOST_FDS || !by_fd[fd]) return NULL;
  struct stat now;
  /* a descriptor that was closed where we do not see it may be another file by now */
  if (fstat(fd, &now) != 0 || now.st_dev != by_fd[fd]->device || now.st_ino != by_fd[fd]->inode) {
    by_fd[fd] = NULL;
    return NULL;
  }
  return by_fd[fd];
}

static file *watch(int fd, const char *path) {
  struct stat now;
  if (fd < 0 || fd >= MOST_FDS || fstat(fd, &now) != 0 || (!S_ISREG(now.st_mode) && !S_ISDIR(now.st_mode))) return NULL;
  file *found = files;
  while (found && (found->device != now.st_dev || found->inode != now.st_ino)) found = found->next;
  if (!found) {
    found = room(sizeof *found);
    memset(found, 0, sizeof *found);
    found->device = now.st_dev;
    found->inode = now.st_ino;
    found->is_folder = S_ISDIR(now.st_mode);
    snprintf(found->path, sizeof found->path, "%s", path);
    found->fd = found->is_folder ? -1 : real.open(path, O_RDWR | O_CLOEXEC);
    found->next = files;
    files = found;
  }
  by_fd[fd] = found;
  return found;
}

/* ---- faults ---- */

static int number_of(const char *error) { return strcmp(error, "EIO") == 0 ? EIO : ENOSPC; }

static int failing(const char *operation) {
  int error = 0;
  for (int index = 0; index < fault_count; index++) {
    fault *one = &faults[index];
    if (strcmp(one->operation, operation) != 0) continue;
    one->seen++;
    if (one->seen >= one->from && (one->count == 0 || one->seen < one->from + one->count)) error = one->error;
  }
  if (!error && fail_path) {
    int fd = real.open(fail_path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
      char text[128] = {0}, wanted[16], name[16];
      ssize_t count = read(fd, text, sizeof text - 1);
      real.close(fd);
      for (char *line = count > 0 ? strtok(text, ",\n") : NULL; line; line = strtok(NULL, ",\n")) {
        if (sscanf(line, "%15[^:]:%15[A-Z]", wanted, name) == 2 && strcmp(wanted, operation) == 0) {
          error = number_of(name);
        }
      }
    }
  }
  return error;
}

/* ---- the cut ---- */

static size_t undo(file *one) {
  size_t count = 0;
  change *reversed = NULL;
  for (change *next = one->first; next;) {
    change *after = next->next;
    next->next = reversed;
    reversed = next;
    next = after;
    count++;
  }
  change *again = NULL;
  for (change *next = reversed; next;) {
    if (next->is_truncation && real.ftruncate(one->fd, next->old_size) != 0) give_up("a size could not be put back");
    off_t at = next->offset;
    if (next->old_count && real.pwrite(one->fd, next->old_bytes, next->old_count, at) != (ssize_t)next->old_count) {
      give_up("content could not be put back");
    }
    if (!next->is_truncation && real.ftruncate(one->fd, next->old_size) != 0) give_up("a size could not be put back");
    change *after = next->next;
    next->next = again;
    again = next;
    next = after;
  }
  one->first = again;
  return count;
}

/* Of the changes that were undone, a random part comes to the disk after all. */
static size_t keep_some(file *one) {
  size_t kept = 0;
  unsigned percent = (unsigned[]){0, 10, 50, 90, 100}[next_random() % 5];
  for (change *next = one->first; next; next = next->next) {
    if (next->is_truncation) {
      if (chance(percent) && real.ftruncate(one->fd, next->offset) == 0) kept++;
      continue;
    }
    for (size_t start = 0; start < next->count;) {
      size_t end = start + SECTOR - (size_t)((next->offset + (off_t)start) % SECTOR);
      if (end > next->count) end = next->count;
      if (chance(percent)) {
        if (real.pwrite(one->fd, next->new_bytes + start, end - start, next->offset + (off_t)start) < 0) {
          give_up("a sector could not be kept");
        }
        kept++;
      }
      start = end;
    }
  }
  return kept;
}

static void undo_naming(naming *one) {
  switch (one->what) {
    case created: real.unlink(one->path); break;
    case deleted: real.rename(one->held, one->path); break;
    case renamed:
      real.rename(one->to, one->path);
      if (*one->held) real.rename(one->held, one->to);
      break;
  }
}

/* Everything that was held back for the case of a cut goes for good. */
static void settle(naming *one) {
  if (*one->held) real.unlink(one->held);
}

static void remove_matching(const char *path, int (*matches)(const char *)) {
  DIR *open = opendir(path);
  if (!open) return;
  struct dirent *entry;
  while ((entry = readdir(open))) {
    char whole[PATH_MAX + 300];
    snprintf(whole, sizeof whole, "%s/%s", path, entry->d_name);
    if (matches(entry->d_name)) real.unlink(whole);
  }
  closedir(open);
}

static int is_shm(const char *name) { return ends_with(name, "-shm"); }
static int is_held(const char *name) { return strncmp(name, ".powercut.", 10) == 0; }

/* Called with the lock, which is never given back. */
static void cut(const char *why) {
  size_t undone = 0, kept = 0, names = 0, names_kept = 0;
  for (file *one = files; one; one = one->next) {
    if (one->is_folder || one->fd < 0) continue;
    undone += undo(one);
    if (!keeps_nothing) kept += keep_some(one);
  }
  for (naming *one = namings; one; one = one->next) names++;
  size_t keep = keeps_nothing || names == 0 ? 0 : (size_t)(next_random() % (names + 1));
  naming **list = room(sizeof *list * (names + 1));
  size_t index = 0;
  for (naming *one = namings; one; one = one->next) list[index++] = one;
  while (index > keep) undo_naming(list[--index]);
  for (; names_kept < keep; names_kept++) settle(list[names_kept]);
  remove_matching(folder, is_shm);
  if (log_path) {
    int fd = real.open(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    char line[256];
    int count = snprintf(
      line, sizeof line, "cut by %s after %ld operations, %ld syncs: %zu changes undone, %zu sectors kept, %zu of %zu names kept\n",
      why, operations, syncs, undone, kept, keep, names);
    if (fd >= 0) real.write(fd, line, (size_t)count);
  }
  _exit(137);
}

/* Counts an operation before it is done. */
static void step(void) {
  operations++;
  if (operations_limit && operations >= operations_limit) cut("operations");
}

/* ---- changes of content ---- */

static void append(file *one, change *next) {
  next->next = NULL;
  if (one->first) one->last->next = next; else one->first = next;
  one->last = next;
}

static change *change_before(file *one, off_t offset, size_t count) {
  struct stat now;
  change *next = room(sizeof *next);
  memset(next, 0, sizeof *next);
  if (fstat(one->fd, &now) != 0) give_up("a file cannot be looked at");
  next->offset = offset;
  next->count = count;
  next->old_size = now.st_size;
  if (offset < now.st_size) {
    next->old_count = (size_t)(now.st_size - offset) < count ? (size_t)(now.st_size - offset) : count;
    next->old_bytes = room(next->old_count);
    if (pread(one->fd, next->old_bytes, next->old_count, offset) != (ssize_t)next->old_count) {
      give_up("content cannot be read before it is changed");
    }
  }
  return next;
}

static void forget(change *next) {
  free(next->old_bytes);
  free(next->new_bytes);
  free(next);
}

static ssize_t change_at(file *one, int fd, const struct iovec *pieces, int pieces_count, off_t offset, int moves) {
  size_t count = 0;
  for (int index = 0; index < pieces_count; index++) count += pieces[index].iov_len;
  step();
  int error = failing("write");
  if (error) {
    errno = error;
    return -1;
  }
  if (one->fd < 0) give_up("a file is written to that could not be opened for it");
  if (fcntl(fd, F_GETFL) & O_APPEND) {
    struct stat now;
    if (fstat(fd, &now) == 0) offset = now.st_size;
  }
  change *next = change_before(one, offset, count);
  next->new_bytes = room(count);
  size_t at = 0;
  for (int index = 0; index < pieces_count; index++) {
    memcpy(next->new_bytes + at, pieces[index].iov_base, pieces[index].iov_len);
    at += pieces[index].iov_len;
  }
  ssize_t done = moves ? real.write(fd, next->new_bytes, count) : real.pwrite(fd, next->new_bytes, count, offset);
  if (done <= 0) {
    forget(next);
    return done;
  }
  next->count = (size_t)done;
  if (next->old_count > next->count) next->old_count = next->count;
  append(one, next);
  return done;
}

static int change_size(file *one, int fd, off_t size) {
  step();
  int error = failing("truncate");
  if (error) {
    errno = error;
    return -1;
  }
  struct stat now;
  if (fstat(one->fd, &now) != 0) give_up("a file cannot be looked at");
  change *next = change_before(one, size, size < now.st_size ? (size_t)(now.st_size - size) : 0);
  next->is_truncation = 1;
  int done = real.ftruncate(fd, size);
  if (done == 0) append(one, next); else forget(next);
  return done;
}

/* ---- changes of folders ---- */

static naming *name(int what, const char *path, const char *to) {
  naming *next = room(sizeof *next);
  memset(next, 0, sizeof *next);
  next->what = what;
  snprintf(next->path, sizeof next->path, "%s", path);
  snprintf(next->to, sizeof next->to, "%s", to);
  *namings_end = next;
  namings_end = &next->next;
  return next;
}

/* Moves a file aside that is about to go, so that a cut can bring it back. */
static int hold(const char *path, char *held) {
  char parent[PATH_MAX];
  snprintf(parent, sizeof parent, "%s", path);
  char *slash = strrchr(parent, '/');
  if (!slash) return -1;
  *slash = 0;
  int count = snprintf(held, PATH_MAX, "%s/.powercut.%d.%ld", parent, (int)getpid(), ++held_count);
  return count < PATH_MAX ? real.rename(path, held) : -1;
}

static int is_in(const char *path, const char *parent) {
  size_t count = strlen(parent);
  return strncmp(path, parent, count) == 0 && path[count] == '/' && !strchr(path + count + 1, '/');
}

/* A sync of a folder makes its names last, as many as there were when it began. */
static void settle_folder(const char *path, naming *until) {
  naming **link = &namings;
  int is_over = until == NULL;
  while (*link && !is_over) {
    naming *one = *link;
    is_over = one == until;
    if (is_in(one->path, path) || (one->what == renamed && is_in(one->to, path))) {
      settle(one);
      *link = one->next;
      free(one);
    } else {
      link = &one->next;
    }
  }
  namings_end = &namings;
  while (*namings_end) namings_end = &(*namings_end)->next;
}

static naming *last_naming(void) {
  naming *last = namings;
  while (last && last->next) last = last->next;
  return last;
}

/* ---- the calls ---- */

static int open_watched(const char *path, const char *name_given, int at, int flags, mode_t mode) {
  struct stat before;
  pthread_mutex_lock(&lock);
  int error = failing("open");
  if (error) {
    pthread_mutex_unlock(&lock);
    errno = error;
    return -1;
  }
  int is_there = stat(path, &before) == 0;
  if (!is_there && (flags & O_CREAT)) step();
  int fd = real.openat(at, name_given, flags & ~O_TRUNC, mode);
  if (fd >= 0) {
    file *one = watch(fd, path);
    if (!is_there) name(created, path, "");
    if (one && (flags & O_TRUNC) && is_there && before.st_size > 0) change_size(one, fd, 0);
  }
  int kept = errno;
  pthread_mutex_unlock(&lock);
  errno = kept;
  return fd;
}

static int open_any(int at, const char *given, int flags, mode_t mode) {
  char path[PATH_MAX];
  ready();
  if (is_active && (flags & O_TMPFILE) != O_TMPFILE && watched_at(at, given, path)) {
    return open_watched(path, given, at, flags, mode);
  }
  return real.openat(at, given, flags, mode);
}

static mode_t mode_of(int flags, va_list more) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, mode_t) : 0;
}

#define OPEN(at) \
  va_list more; \
  va_start(more, flags); \
  mode_t mode = mode_of(flags, more); \
  va_end(more); \
  return open_any(at, path, flags, mode)

EXPORT int open(const char *path, int flags, ...) { OPEN(AT_FDCWD); }
EXPORT int open64(const char *path, int flags, ...) { OPEN(AT_FDCWD); }
EXPORT int openat(int at, const char *path, int flags, ...) { OPEN(at); }
EXPORT int openat64(int at, const char *path, int flags, ...) { OPEN(at); }
EXPORT int __open_2(const char *path, int flags) { return open_any(AT_FDCWD, path, flags, 0); }
EXPORT int __open64_2(const char *path, int flags) { return open_any(AT_FDCWD, path, flags, 0); }
EXPORT int creat(const char *path, mode_t mode) { return open_any(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
EXPORT int creat64(const char *path, mode_t mode) { return creat(path, mode); }

static ssize_t write_any(int fd, const struct iovec *pieces, int count, off_t offset, int moves) {
  ready();
  pthread_mutex_lock(&lock);
  file *one = file_of(fd);
  if (!one) {
    pthread_mutex_unlock(&lock);
    return moves ? real.writev(fd, pieces, count) : real.pwritev(fd, pieces, count, offset);
  }
  if (moves) offset = lseek(fd, 0, SEEK_CUR);
  ssize_t done = change_at(one, fd, pieces, count, offset, moves);
  int kept = errno;
  pthread_mutex_unlock(&lock);
  errno = kept;
  return done;
}

EXPORT ssize_t write(int fd, const void *bytes, size_t count) {
  ready();
  if (!is_active || fd < 0 || fd >= MOST_FDS || !by_fd[fd]) return real.write(fd, bytes, count);
  return write_any(fd, &(struct iovec){(void *)bytes, count}, 1, 0, 1);
}
EXPORT ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return write_any(fd, &(struct iovec){(void *)bytes, count}, 1, offset, 0);
}
EXPORT ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) { return pwrite(fd, bytes, count, offset); }
EXPORT ssize_t writev(int fd, const struct iovec *pieces, int count) { return write_any(fd, pieces, count, 0, 1); }
EXPORT ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) {
  return write_any(fd, pieces, count, offset, 0);
}
EXPORT ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off_t offset) {
  return write_any(fd, pieces, count, offset, 0);
}

EXPORT int ftruncate(int fd, off_t size) {
  ready();
  pthread_mutex_lock(&lock);
  file *one = file_of(fd);
  int done = one ? change_size(one, fd, size) : real.ftruncate(fd, size);
  int kept = errno;
  pthread_mutex_unlock(&lock);
  errno = kept;
  return done;
}
EXPORT int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

EXPORT int posix_fallocate(int fd, off_t offset, off_t count) {
  struct stat now;
  ready();
  if (fd < 0 || fd >= MOST_FDS || !by_fd[fd] || fstat(fd, &now) != 0) return real.posix_fallocate(fd, offset, count);
  if (now.st_size >= offset + count) return 0;
  return ftruncate(fd, offset + count) == 0 ? 0 : errno;
}
EXPORT int posix_fallocate64(int fd, off_t offset, off_t count) { return posix_fallocate(fd, offset, count); }

static int sync_any(int fd, int (*really)(int)) {
  pthread_mutex_lock(&lock);
  file *one = file_of(fd);
  if (!one) {
    pthread_mutex_unlock(&lock);
    return really(fd);
  }
  syncs++;
  if (syncs_limit && syncs >= syncs_limit) cut("syncs");
  step();
  int error = failing("sync");
  if (error) {
    pthread_mutex_unlock(&lock);
    errno = error;
    return -1;
  }
  change *until = one->last;
  naming *names_until = last_naming();
  int has_changes = one->first != NULL;
  int done = 0;
  if (syncs_really) {
    /* a cut during the real sync finds nothing synced yet */
    pthread_mutex_unlock(&lock);
    done = really(fd);
    pthread_mutex_lock(&lock);
  }
  if (done == 0 && !lies) {
    if (one->is_folder) settle_folder(one->path, names_until);
    int is_over = !has_changes;
    while (one->first && !is_over) {
      change *next = one->first;
      is_over = next == until;
      one->first = next->next;
      forget(next);
    }
    if (!one->first) one->last = NULL;
  }
  pthread_mutex_unlock(&lock);
  return done;
}

EXPORT int fsync(int fd) {
  ready();
  return sync_any(fd, real.fsync);
}
EXPORT int fdatasync(int fd) {
  ready();
  return sync_any(fd, real.fdatasync);
}

EXPORT int unlinkat(int at, const char *given, int flags) {
  char path[PATH_MAX];
  ready();
  if (!is_active || (flags & AT_REMOVEDIR) || !watched_at(at, given, path)) return real.unlinkat(at, given, flags);
  struct stat before;
  if (lstat(path, &before) != 0 || !S_ISREG(before.st_mode)) return real.unlinkat(at, given, flags);
  pthread_mutex_lock(&lock);
  step();
  char held[PATH_MAX];
  int done = hold(path, held);
  if (done == 0) snprintf(name(deleted, path, "")->held, PATH_MAX, "%s", held);
  pthread_mutex_unlock(&lock);
  return done;
}
EXPORT int unlink(const char *given) { return unlinkat(AT_FDCWD, given, 0); }

EXPORT int rename(const char *from, const char *to) {
  char path[PATH_MAX], target[PATH_MAX], held[PATH_MAX] = "";
  ready();
  if (!is_active || !watched(from, path) || !watched(to, target)) return real.rename(from, to);
  struct stat before;
  pthread_mutex_lock(&lock);
  step();
  int done = 0;
  if (lstat(target, &before) == 0 && S_ISREG(before.st_mode)) {
    /* between the two steps the program's own readers find nothing; a crash there is not what is tested */
    done = hold(target, held);
  }
  if (done == 0) done = real.rename(path, target);
  if (done == 0) snprintf(name(renamed, path, target)->held, PATH_MAX, "%s", held);
  else if (*held) real.rename(held, target);
  pthread_mutex_unlock(&lock);
  return done;
}

EXPORT int close(int fd) {
  ready();
  if (fd >= 0 && fd < MOST_FDS && by_fd[fd]) {
    pthread_mutex_lock(&lock);
    by_fd[fd] = NULL;
    pthread_mutex_unlock(&lock);
  }
  return real.close(fd);
}

EXPORT int dup(int fd) {
  ready();
  int copy = real.dup(fd);
  if (fd >= 0 && fd < MOST_FDS && copy >= 0 && copy < MOST_FDS) by_fd[copy] = by_fd[fd];
  return copy;
}

EXPORT int dup2(int fd, int to) {
  ready();
  int copy = real.dup2(fd, to);
  if (fd >= 0 && fd < MOST_FDS && copy >= 0 && copy < MOST_FDS) by_fd[copy] = by_fd[fd];
  return copy;
}

/* ---- start and end ---- */

static void on_signal(int number) {
  (void)number;
  sem_post(&asked);
}

static void *wait_for_signal(void *context) {
  (void)context;
  while (sem_wait(&asked) != 0) {}
  pthread_mutex_lock(&lock);
  cut("signal");
  return NULL;
}

static void *wait_for_time(void *context) {
  usleep((useconds_t)((intptr_t)context * 1000));
  pthread_mutex_lock(&lock);
  cut("time");
  return NULL;
}

static long number(const char *variable) {
  const char *text = getenv(variable);
  return text ? strtol(text, NULL, 10) : 0;
}

static void in_thread(void *(*run)(void *), void *context) {
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  if (pthread_create(&thread, NULL, run, context) != 0) give_up("no thread");
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_detach(thread);
}

static void read_faults(const char *text) {
  char *copy = strdup(text), *place = NULL;
  for (char *one = strtok_r(copy, ",", &place); one && fault_count < 8; one = strtok_r(NULL, ",", &place)) {
    fault *next = &faults[fault_count];
    char error[16] = "";
    next->from = 1;
    if (sscanf(one, "%15[^:]:%15[A-Z]:%ld:%ld", next->operation, error, &next->from, &next->count) < 2) {
      give_up("POWERCUT_FAIL cannot be read");
    }
    next->error = number_of(error);
    fault_count++;
  }
  free(copy);
}

__attribute__((constructor)) static void begin(void) {
  ready();
  const char *wanted = getenv("POWERCUT_DIR"), *program = getenv("POWERCUT_PROGRAM");
  if (!wanted) return;
  char self[PATH_MAX];
  ssize_t count = readlink("/proc/self/exe", self, sizeof self - 1);
  self[count > 0 ? count : 0] = 0;
  const char *slash = strrchr(self, '/');
  if (program && strcmp(slash ? slash + 1 : self, program) != 0) return;
  unsetenv("LD_PRELOAD"); /* what the program starts keeps its power */
  if (!realpath(wanted, folder)) give_up("POWERCUT_DIR is no folder");
  folder_count = strlen(folder);
  seed = (uint64_t)number("POWERCUT_SEED");
  operations_limit = number("POWERCUT_OPERATIONS");
  syncs_limit = number("POWERCUT_SYNCS");
  lies = number("POWERCUT_LIES") != 0;
  syncs_really = number("POWERCUT_NO_SYNC") == 0;
  const char *keep = getenv("POWERCUT_KEEP");
  keeps_nothing = keep && strcmp(keep, "none") == 0;
  log_path = getenv("POWERCUT_LOG");
  fail_path = getenv("POWERCUT_FAIL_FILE");
  if (getenv("POWERCUT_FAIL")) read_faults(getenv("POWERCUT_FAIL"));
  remove_matching(folder, is_held);
  sem_init(&asked, 0, 0);
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigaction(SIGUSR1, &action, NULL);
  /* whoever starts the program may have blocked it, and that is inherited */
  sigset_t signal_alone;
  sigemptyset(&signal_alone);
  sigaddset(&signal_alone, SIGUSR1);
  pthread_sigmask(SIG_UNBLOCK, &signal_alone, NULL);
  in_thread(wait_for_signal, NULL);
  if (number("POWERCUT_MS") > 0) in_thread(wait_for_time, (void *)(intptr_t)number("POWERCUT_MS"));
  is_active = 1;
}

/* A program that ends by itself has lost nothing. */
__attribute__((destructor)) static void end(void) {
  if (!is_active) return;
  pthread_mutex_lock(&lock);
  is_active = 0;
  for (naming *one = namings; one; one = one->next) settle(one);
}
