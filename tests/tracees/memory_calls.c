// SPDX-License-Identifier: MIT
// Mappings and what is told about them.
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    const long page = sysconf(_SC_PAGESIZE);
    char* const at = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    unsigned char resident[4];
    at[0] = 1;
    mprotect(at, page, PROT_READ | PROT_EXEC);
    mincore(at, 4 * page, resident);
    madvise(at, page, MADV_DONTNEED);
    msync(at, page, MS_SYNC | MS_INVALIDATE);
    mlock(at, page);
    mlock2(at, page, MLOCK_ONFAULT);
    munlock(at, page);
    mlockall(MCL_CURRENT | MCL_ONFAULT);
    munlockall();
    char* const moved = mremap(at, 4 * page, 8 * page, MREMAP_MAYMOVE);
    mremap(moved, 8 * page, 4 * page, MREMAP_MAYMOVE | MREMAP_FIXED, moved + 16 * page);
    mmap(NULL, page, PROT_READ, MAP_SHARED, -1, 2 * page);
    memfd_create("a name", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    munmap(NULL, 0);
#ifdef __i386__
    const unsigned arguments[] = {0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1u, 0};
    syscall(SYS_mmap, arguments);
#endif
    return 0;
}
