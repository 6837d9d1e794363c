// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/termios.h"
#include "schema/abi/structs/input.h"
#include "schema/abi/structs/netdevice.h"
#include "schema/abi/structs/termios.h"
#include "schema/abi/syscalls/ioctl_words.h"

/// Requests to terminals, consoles and TUN devices.
namespace cluecap::abi {

/// The struct ifreq that makes a TUN or TAP device.
inline constexpr Type tun_flag_word = flags(tun_flags, x16);
inline constexpr StructOf ifreq_tun{"struct ifreq", {{"ifr_name", interface_name}, {"ifr_flags", tun_flag_word}}};

/// Type 'T'
inline constexpr CasesOf terminal_requests{{
                                               {0x5401, out(termios)},                      // TCGETS
                                               {0x5402, in(termios)},                       // TCSETS
                                               {0x5403, in(termios)},                       // TCSETSW
                                               {0x5404, in(termios)},                       // TCSETSF
                                               {0x5405, out(termio)},                       // TCGETA
                                               {0x5406, in(termio)},                        // TCSETA
                                               {0x5407, in(termio)},                        // TCSETAW
                                               {0x5408, in(termio)},                        // TCSETAF
                                               {0x5409, c_int},                             // TCSBRK
                                               {0x540a, values(tcflow_actions)},            // TCXONC
                                               {0x540b, values(tcflush_queues)},            // TCFLSH
                                               {0x540c, nothing},                           // TIOCEXCL
                                               {0x540d, nothing},                           // TIOCNXCL
                                               {0x540e, c_int},                             // TIOCSCTTY
                                               {0x540f, out(pgid)},                         // TIOCGPGRP
                                               {0x5410, in(pgid)},                          // TIOCSPGRP
                                               {0x5411, out(c_int)},                        // TIOCOUTQ
                                               {0x5412, in_bytes(number(1))},               // TIOCSTI
                                               {0x5413, out(winsize)},                      // TIOCGWINSZ
                                               {0x5414, in(winsize)},                       // TIOCSWINSZ
                                               {0x5415, out(flags(modem_flags))},           // TIOCMGET
                                               {0x5416, in(flags(modem_flags))},            // TIOCMBIS
                                               {0x5417, in(flags(modem_flags))},            // TIOCMBIC
                                               {0x5418, in(flags(modem_flags))},            // TIOCMSET
                                               {0x5419, out(c_int)},                        // TIOCGSOFTCAR
                                               {0x541a, in(c_int)},                         // TIOCSSOFTCAR
                                               {0x541b, out(c_int)},                        // FIONREAD
                                               {0x541d, nothing},                           // TIOCCONS
                                               {0x5420, in(c_int)},                         // TIOCPKT
                                               {0x5421, in(c_int)},                         // FIONBIO
                                               {0x5422, nothing},                           // TIOCNOTTY
                                               {0x5423, in(values(tty_disciplines))},       // TIOCSETD
                                               {0x5424, out(values(tty_disciplines))},      // TIOCGETD
                                               {0x5425, c_int},                             // TCSBRKP
                                               {0x5427, nothing},                           // TIOCSBRK
                                               {0x5428, nothing},                           // TIOCCBRK
                                               {0x5429, out(sid)},                          // TIOCGSID
                                               {0x5437, nothing},                           // TIOCVHANGUP
                                               {0x5450, nothing},                           // FIONCLEX
                                               {0x5451, nothing},                           // FIOCLEX
                                               {0x5452, in(c_int)},                         // FIOASYNC
                                               {0x5456, out(termios)},                      // TIOCGLCKTRMIOS
                                               {0x5457, in(termios)},                       // TIOCSLCKTRMIOS
                                               {0x5460, out(s64)},                          // FIOQSIZE
                                               {0x40045431, in(c_int)},                     // TIOCSPTLCK
                                               {0x40045436, signal_number},                 // TIOCSIG
                                               {0x400454ca, inout(ifreq_tun)},              // TUNSETIFF
                                               {0x400454cb, c_int},                         // TUNSETPERSIST
                                               {0x400454cc, uid},                           // TUNSETOWNER
                                               {0x400454cd, values(arp_hardware_types)},    // TUNSETLINK
                                               {0x400454ce, gid},                           // TUNSETGROUP
                                               {0x400454d0, x32},                           // TUNSETOFFLOAD
                                               {0x400454d4, in(c_int)},                     // TUNSETSNDBUF
                                               {0x400454d8, in(c_int)},                     // TUNSETVNETHDRSZ
                                               {0x402c542b, in(termios2)},                  // TCSETS2
                                               {0x402c542c, in(termios2)},                  // TCSETSW2
                                               {0x402c542d, in(termios2)},                  // TCSETSF2
                                               {0x80045430, out(u32)},                      // TIOCGPTN
                                               {0x80045432, out(device32)},                 // TIOCGDEV
                                               {0x80045438, out(flags(packet_mode_flags))}, // TIOCGPKT
                                               {0x80045439, out(c_int)},                    // TIOCGPTLCK
                                               {0x80045440, out(c_int)},                    // TIOCGEXCL
                                               {0x800454cf, out(flags(tun_flags))},         // TUNGETFEATURES
                                               {0x800454d2, out(ifreq_tun)},                // TUNGETIFF
                                               {0x800454d3, out(c_int)},                    // TUNGETSNDBUF
                                               {0x800454d7, out(c_int)},                    // TUNGETVNETHDRSZ
                                               {0x802c542a, out(termios2)},                 // TCGETS2
                                           },
                                           undescribed_request};

/// Types 'K' and 'V'
inline constexpr CasesOf console_requests{{
                                              {0x4b2f, c_int},                       // KIOCSOUND
                                              {0x4b30, x32},                         // KDMKTONE
                                              {0x4b31, out(u8)},                     // KDGETLED
                                              {0x4b32, x32},                         // KDSETLED
                                              {0x4b33, out(u8)},                     // KDGKBTYPE
                                              {0x4b34, x32},                         // KDADDIO
                                              {0x4b35, x32},                         // KDDELIO
                                              {0x4b36, nothing},                     // KDENABIO
                                              {0x4b37, nothing},                     // KDDISABIO
                                              {0x4b3a, values(console_modes)},       // KDSETMODE
                                              {0x4b3b, out(values(console_modes))},  // KDGETMODE
                                              {0x4b44, out(values(keyboard_modes))}, // KDGKBMODE
                                              {0x4b45, values(keyboard_modes)},      // KDSKBMODE
                                              {0x4b4e, signal_number},               // KDSIGACCEPT
                                              {0x4b64, out(u8)},                     // KDGKBLED
                                              {0x4b65, x32},                         // KDSKBLED
                                              {0x5600, out(c_int)},                  // VT_OPENQRY
                                              {0x5601, out(vt_mode)},                // VT_GETMODE
                                              {0x5602, in(vt_mode)},                 // VT_SETMODE
                                              {0x5603, out(vt_stat)},                // VT_GETSTATE
                                              {0x5605, c_int},                       // VT_RELDISP
                                              {0x5606, c_int},                       // VT_ACTIVATE
                                              {0x5607, c_int},                       // VT_WAITACTIVE
                                              {0x5608, c_int},                       // VT_DISALLOCATE
                                              {0x560b, nothing},                     // VT_LOCKSWITCH
                                              {0x560c, nothing},                     // VT_UNLOCKSWITCH
                                          },
                                          undescribed_request};

} // namespace cluecap::abi
