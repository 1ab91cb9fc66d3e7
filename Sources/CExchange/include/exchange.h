#ifndef PROGRESSCARD_EXCHANGE_H
#define PROGRESSCARD_EXCHANGE_H

/// Exchanges two paths in one step. 0 when done; -1 with errno where the system or file system cannot.
int exchange_paths(const char *one, const char *other);

#endif
