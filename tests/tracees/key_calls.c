// SPDX-License-Identifier: MIT
// A key in the process's own ring, which ends with it.
#include <linux/keyctl.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    char buffer[64];
    syscall(SYS_add_key, "nosuchtype", "name", "pay\0load", 8, KEY_SPEC_PROCESS_KEYRING);
    syscall(SYS_request_key, "nosuchtype", "name", "callout", KEY_SPEC_THREAD_KEYRING);
    const int ring = (int)syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_PROCESS_KEYRING, 1);
    const int key = (int)syscall(SYS_add_key, "user", "clues", "secret", 6, ring);
    syscall(SYS_keyctl, KEYCTL_READ, key, buffer, sizeof buffer);
    syscall(SYS_keyctl, KEYCTL_DESCRIBE, key, buffer, sizeof buffer);
    syscall(SYS_keyctl, KEYCTL_UPDATE, key, "other", 5);
    syscall(SYS_keyctl, KEYCTL_SETPERM, key, 0x3f010000);
    syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, key, 60);
    syscall(SYS_keyctl, KEYCTL_SEARCH, ring, "user", "clues", 0);
    syscall(SYS_keyctl, KEYCTL_UNLINK, key, ring);
    syscall(SYS_keyctl, KEYCTL_CHOWN, 1, -1, -1);
    syscall(SYS_keyctl, KEYCTL_REJECT, 1, 2, 2, KEY_SPEC_SESSION_KEYRING);
    syscall(SYS_keyctl, 99, 1, 2, 3, 4);
    return 0;
}
