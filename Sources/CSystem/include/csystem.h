#ifndef PROGRESSCARD_CSYSTEM_H
#define PROGRESSCARD_CSYSTEM_H

/// Exchanges two paths in one step. 0 when done; -1 with errno where the system or file system cannot.
int csystem_exchange(const char *one, const char *other);

#endif
