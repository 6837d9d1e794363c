// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of asm/termbits.h and asm/termios.h.
namespace cluecap::abi {

inline constexpr Name termios_iflag_names[] = {
    {"IGNBRK", 01},  {"BRKINT", 02},   {"IGNPAR", 04},    {"PARMRK", 010},     {"INPCK", 020},
    {"ISTRIP", 040}, {"INLCR", 0100},  {"IGNCR", 0200},   {"ICRNL", 0400},     {"IUCLC", 01000},
    {"IXON", 02000}, {"IXANY", 04000}, {"IXOFF", 010000}, {"IMAXBEL", 020000}, {"IUTF8", 040000},
};
inline constexpr NameTable termios_iflags{"???", termios_iflag_names};

/// The delays are numbers in the flag word and always named.
inline constexpr Name termios_oflag_names[] = {
    {"NL0", 0, 0400},
    {"NL1", 0400, 0400},
    {"CR0", 0, 03000},
    {"CR1", 01000, 03000},
    {"CR2", 02000, 03000},
    {"CR3", 03000, 03000},
    {"TAB0", 0, 014000},
    {"TAB1", 04000, 014000},
    {"TAB2", 010000, 014000},
    {"XTABS", 014000, 014000},
    {"BS0", 0, 020000},
    {"BS1", 020000, 020000},
    {"VT0", 0, 040000},
    {"VT1", 040000, 040000},
    {"FF0", 0, 0100000},
    {"FF1", 0100000, 0100000},
    {"OPOST", 01},
    {"OLCUC", 02},
    {"ONLCR", 04},
    {"OCRNL", 010},
    {"ONOCR", 020},
    {"ONLRET", 040},
    {"OFILL", 0100},
    {"OFDEL", 0200},
};
inline constexpr NameTable termios_oflags{"???", termios_oflag_names};

/// Output speed, input speed, character size, flags.
inline constexpr Name termios_cflag_names[] = {
    {"B0", 0, 010017},
    {"B50", 01, 010017},
    {"B75", 02, 010017},
    {"B110", 03, 010017},
    {"B134", 04, 010017},
    {"B150", 05, 010017},
    {"B200", 06, 010017},
    {"B300", 07, 010017},
    {"B600", 010, 010017},
    {"B1200", 011, 010017},
    {"B1800", 012, 010017},
    {"B2400", 013, 010017},
    {"B4800", 014, 010017},
    {"B9600", 015, 010017},
    {"B19200", 016, 010017},
    {"B38400", 017, 010017},
    {"BOTHER", 010000, 010017},
    {"B57600", 010001, 010017},
    {"B115200", 010002, 010017},
    {"B230400", 010003, 010017},
    {"B460800", 010004, 010017},
    {"B500000", 010005, 010017},
    {"B576000", 010006, 010017},
    {"B921600", 010007, 010017},
    {"B1000000", 010010, 010017},
    {"B1152000", 010011, 010017},
    {"B1500000", 010012, 010017},
    {"B2000000", 010013, 010017},
    {"B2500000", 010014, 010017},
    {"B3000000", 010015, 010017},
    {"B3500000", 010016, 010017},
    {"B4000000", 010017, 010017},
    {"B50<<IBSHIFT", 0200000, 02003600000},
    {"B75<<IBSHIFT", 0400000, 02003600000},
    {"B110<<IBSHIFT", 0600000, 02003600000},
    {"B134<<IBSHIFT", 01000000, 02003600000},
    {"B150<<IBSHIFT", 01200000, 02003600000},
    {"B200<<IBSHIFT", 01400000, 02003600000},
    {"B300<<IBSHIFT", 01600000, 02003600000},
    {"B600<<IBSHIFT", 02000000, 02003600000},
    {"B1200<<IBSHIFT", 02200000, 02003600000},
    {"B1800<<IBSHIFT", 02400000, 02003600000},
    {"B2400<<IBSHIFT", 02600000, 02003600000},
    {"B4800<<IBSHIFT", 03000000, 02003600000},
    {"B9600<<IBSHIFT", 03200000, 02003600000},
    {"B19200<<IBSHIFT", 03400000, 02003600000},
    {"B38400<<IBSHIFT", 03600000, 02003600000},
    {"BOTHER<<IBSHIFT", 02000000000, 02003600000},
    {"B57600<<IBSHIFT", 02000200000, 02003600000},
    {"B115200<<IBSHIFT", 02000400000, 02003600000},
    {"B230400<<IBSHIFT", 02000600000, 02003600000},
    {"B460800<<IBSHIFT", 02001000000, 02003600000},
    {"B500000<<IBSHIFT", 02001200000, 02003600000},
    {"B576000<<IBSHIFT", 02001400000, 02003600000},
    {"B921600<<IBSHIFT", 02001600000, 02003600000},
    {"B1000000<<IBSHIFT", 02002000000, 02003600000},
    {"B1152000<<IBSHIFT", 02002200000, 02003600000},
    {"B1500000<<IBSHIFT", 02002400000, 02003600000},
    {"B2000000<<IBSHIFT", 02002600000, 02003600000},
    {"B2500000<<IBSHIFT", 02003000000, 02003600000},
    {"B3000000<<IBSHIFT", 02003200000, 02003600000},
    {"B3500000<<IBSHIFT", 02003400000, 02003600000},
    {"B4000000<<IBSHIFT", 02003600000, 02003600000},
    {"CS5", 0, 060},
    {"CS6", 020, 060},
    {"CS7", 040, 060},
    {"CS8", 060, 060},
    {"CSTOPB", 0100},
    {"CREAD", 0200},
    {"PARENB", 0400},
    {"PARODD", 01000},
    {"HUPCL", 02000},
    {"CLOCAL", 04000},
    {"ADDRB", 04000000000},
    {"CMSPAR", 010000000000},
    {"CRTSCTS", 020000000000},
};
inline constexpr NameTable termios_cflags{"???", termios_cflag_names};

inline constexpr Name termios_lflag_names[] = {
    {"ISIG", 01},        {"ICANON", 02},     {"XCASE", 04},      {"ECHO", 010},
    {"ECHOE", 020},      {"ECHOK", 040},     {"ECHONL", 0100},   {"NOFLSH", 0200},
    {"IEXTEN", 0100000}, {"ECHOCTL", 01000}, {"ECHOPRT", 02000}, {"ECHOKE", 04000},
    {"FLUSHO", 010000},  {"PENDIN", 040000}, {"TOSTOP", 0400},   {"EXTPROC", 0200000},
};
inline constexpr NameTable termios_lflags{"???", termios_lflag_names};

/// Indices of c_cc.
inline constexpr Name termios_cc_name_names[] = {
    {"VINTR", 0},     {"VQUIT", 1},     {"VERASE", 2},   {"VKILL", 3},   {"VEOF", 4},   {"VTIME", 5},
    {"VMIN", 6},      {"VSWTC", 7},     {"VSTART", 8},   {"VSTOP", 9},   {"VSUSP", 10}, {"VEOL", 11},
    {"VREPRINT", 12}, {"VDISCARD", 13}, {"VWERASE", 14}, {"VLNEXT", 15}, {"VEOL2", 16},
};
inline constexpr NameTable termios_cc_names{"???", termios_cc_name_names};

inline constexpr Name modem_flag_names[] = {
    {"TIOCM_LE", 1},      {"TIOCM_DTR", 2},       {"TIOCM_RTS", 4},       {"TIOCM_ST", 8},
    {"TIOCM_SR", 0x10},   {"TIOCM_CTS", 0x20},    {"TIOCM_CAR", 0x40},    {"TIOCM_RNG", 0x80},
    {"TIOCM_DSR", 0x100}, {"TIOCM_OUT1", 0x2000}, {"TIOCM_OUT2", 0x4000}, {"TIOCM_LOOP", 0x8000},
};
inline constexpr NameTable modem_flags{"TIOCM_???", modem_flag_names};

inline constexpr Name tty_discipline_names[] = {
    {"N_TTY", 0},           {"N_SLIP", 1},          {"N_MOUSE", 2},     {"N_PPP", 3},        {"N_STRIP", 4},
    {"N_AX25", 5},          {"N_X25", 6},           {"N_6PACK", 7},     {"N_MASC", 8},       {"N_R3964", 9},
    {"N_PROFIBUS_FDL", 10}, {"N_IRDA", 11},         {"N_SMSBLOCK", 12}, {"N_HDLC", 13},      {"N_SYNC_PPP", 14},
    {"N_HCI", 15},          {"N_GIGASET_M101", 16}, {"N_SLCAN", 17},    {"N_PPS", 18},       {"N_V253", 19},
    {"N_CAIF", 20},         {"N_GSM0710", 21},      {"N_TI_WL", 22},    {"N_TRACESINK", 23}, {"N_TRACEROUTER", 24},
    {"N_NCI", 25},          {"N_SPEAKUP", 26},      {"N_NULL", 27},     {"N_MCTP", 28},      {"N_DEVELOPMENT", 29},
    {"N_CAN327", 30},
};
inline constexpr NameTable tty_disciplines{"N_???", tty_discipline_names};

inline constexpr Name tcflush_queue_names[] = {
    {"TCIFLUSH", 0},
    {"TCOFLUSH", 1},
    {"TCIOFLUSH", 2},
};
inline constexpr NameTable tcflush_queues{"TC???", tcflush_queue_names};

inline constexpr Name tcflow_action_names[] = {
    {"TCOOFF", 0},
    {"TCOON", 1},
    {"TCIOFF", 2},
    {"TCION", 3},
};
inline constexpr NameTable tcflow_actions{"TC???", tcflow_action_names};

inline constexpr Name packet_mode_flag_names[] = {
    {"TIOCPKT_FLUSHREAD", 1}, {"TIOCPKT_FLUSHWRITE", 2}, {"TIOCPKT_STOP", 4},     {"TIOCPKT_START", 8},
    {"TIOCPKT_NOSTOP", 0x10}, {"TIOCPKT_DOSTOP", 0x20},  {"TIOCPKT_IOCTL", 0x40},
};
inline constexpr NameTable packet_mode_flags{"TIOCPKT_???", packet_mode_flag_names};

inline constexpr Name console_mode_names[] = {
    {"KD_TEXT", 0},
    {"KD_GRAPHICS", 1},
    {"KD_TEXT0", 2},
    {"KD_TEXT1", 3},
};
inline constexpr NameTable console_modes{"KD_???", console_mode_names};

inline constexpr Name keyboard_mode_names[] = {
    {"K_RAW", 0}, {"K_XLATE", 1}, {"K_MEDIUMRAW", 2}, {"K_UNICODE", 3}, {"K_OFF", 4},
};
inline constexpr NameTable keyboard_modes{"K_???", keyboard_mode_names};

} // namespace cluecap::abi
