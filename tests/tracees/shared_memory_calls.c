// SPDX-License-Identifier: MIT
// System V shared memory, semaphores and message queues. Everything it makes it removes.
#include <stddef.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <time.h>

union semun {
    int val;
    struct semid_ds* buf;
    unsigned short* array;
    struct seminfo* info;
};

static void shared_memory(void) {
    int id = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    void* at = shmat(id, NULL, SHM_RDONLY);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    ds.shm_perm.mode = 0640;
    shmctl(id, IPC_SET, &ds);
    shmdt(at);
    shmat(id, (void*)1, SHM_RND | SHM_REMAP);
    shmctl(id, SHM_LOCK, NULL);
    shmctl(-1, IPC_STAT, &ds);
    struct shminfo info;
    shmctl(0, IPC_INFO, (struct shmid_ds*)&info);
    struct shm_info used;
    shmctl(0, SHM_INFO, (struct shmid_ds*)&used);
    shmctl(id, IPC_RMID, NULL);
    shmget(0x1234abcd, 1 << 20, 0444);
}

static void semaphores(void) {
    int id = semget(IPC_PRIVATE, 3, IPC_CREAT | IPC_EXCL | 0600);
    unsigned short values[3] = {1, 2, 3};
    semctl(id, 0, SETALL, (union semun){.array = values});
    semctl(id, 0, GETALL, (union semun){.array = values});
    semctl(id, 1, SETVAL, (union semun){.val = 7});
    semctl(id, 1, GETVAL);
    semctl(id, 1, GETPID);
    struct sembuf ops[2] = {{0, -1, 0}, {2, 1, SEM_UNDO | IPC_NOWAIT}};
    semop(id, ops, 2);
    struct timespec no_time = {0, 1000000};
    struct sembuf wait = {0, -100, 0};
    semtimedop(id, &wait, 1, &no_time);
    struct semid_ds ds;
    semctl(id, 0, IPC_STAT, (union semun){.buf = &ds});
    semctl(id, 0, IPC_SET, (union semun){.buf = &ds});
    struct seminfo info;
    semctl(0, 0, IPC_INFO, (union semun){.info = &info});
    semctl(0, 0, SEM_INFO, (union semun){.info = &info});
    semop(-1, NULL, 1);
    semctl(id, 0, IPC_RMID);
}

static void messages(void) {
    int id = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
    struct {
        long type;
        char text[16];
    } message = {5, "hello\0there"};
    msgsnd(id, &message, 11, IPC_NOWAIT);
    struct msqid_ds ds;
    msgctl(id, IPC_STAT, &ds);
    msgctl(id, IPC_SET, &ds);
    msgrcv(id, &message, sizeof message.text, -6, MSG_NOERROR);
    msgrcv(id, &message, sizeof message.text, 0, IPC_NOWAIT | MSG_EXCEPT);
    struct msginfo info;
    msgctl(0, IPC_INFO, (struct msqid_ds*)&info);
    msgctl(0, MSG_INFO, (struct msqid_ds*)&info);
    msgctl(id, IPC_RMID, NULL);
    msgsnd(-1, NULL, 4, 0);
}

int main(void) {
    shared_memory();
    semaphores();
    messages();
    return 0;
}
