#ifndef LOA_CPOSIX_H
#define LOA_CPOSIX_H

/// Exchanges two paths in one step; 0, or -1 with errno.
int loa_exchange(int olddirfd, const char *oldpath, int newdirfd, const char *newpath);
/// Renames, failing with EEXIST when the target is there; 0, or -1 with errno.
int loa_rename_noreplace(int olddirfd, const char *oldpath, int newdirfd, const char *newpath);

#endif
