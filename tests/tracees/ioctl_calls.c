// SPDX-License-Identifier: MIT
// Requests to files, pipes, sockets and a terminal.
#include <fcntl.h>
#include <linux/fs.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

static void terminal(void) {
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    int n = 0;
    struct winsize size = {24, 80, 0, 0};
    struct termios settings;
    unlockpt(master);
    ioctl(master, TIOCGPTN, &n);
    ioctl(master, TIOCSWINSZ, &size);
    ioctl(master, TIOCGWINSZ, &size);
    tcgetattr(master, &settings);
    tcsetattr(master, TCSADRAIN, &settings);
    ioctl(master, TCFLSH, TCIOFLUSH);
    ioctl(master, TIOCOUTQ, &n);
    ioctl(master, FIOCLEX);
    close(master);
}

static void interfaces(void) {
    const int s = socket(AF_INET, SOCK_DGRAM, 0);
    struct ifreq request;
    memset(&request, 0, sizeof request);
    strcpy(request.ifr_name, "lo");
    ioctl(s, SIOCGIFINDEX, &request);
    ioctl(s, SIOCGIFFLAGS, &request);
    ioctl(s, SIOCGIFADDR, &request);
    ioctl(s, SIOCGIFHWADDR, &request);
    request.ifr_ifindex = 1;
    ioctl(s, SIOCGIFNAME, &request);
    strcpy(request.ifr_name, "no such");
    ioctl(s, SIOCGIFMTU, &request);
    close(s);
}

int main(void) {
    int n = 1, ends[2];
    (void)!pipe(ends);
    ioctl(ends[0], FIONREAD, &n);
    ioctl(ends[0], FIONBIO, &n);
    const int fd = open("file", O_RDWR | O_CREAT, 0600);
    ioctl(fd, FS_IOC_GETFLAGS, &n);
    ioctl(fd, FICLONE, ends[0]);
    ioctl(fd, 0x1234, 5);
    ioctl(fd, _IOR('z', 3, int), &n);
    ioctl(-1, TCGETS, &n);
    unlink("file");
    terminal();
    interfaces();
    return 0;
}
