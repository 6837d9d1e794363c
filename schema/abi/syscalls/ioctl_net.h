// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/netdevice.h"
#include "schema/abi/structs/time.h"
#include "schema/abi/syscalls/ioctl_words.h"

/// Requests to sockets: type 0x89
namespace cluecap::abi {

inline constexpr CasesOf socket_requests{
    {
        {0x8901, in(pid)},                                            // FIOSETOWN
        {0x8902, in(pid)},                                            // SIOCSPGRP
        {0x8903, out(pid)},                                           // FIOGETOWN
        {0x8904, out(pid)},                                           // SIOCGPGRP
        {0x8905, out(c_int)},                                         // SIOCATMARK
        {0x8906, out(timeval)},                                       // SIOCGSTAMP_OLD
        {0x8907, out(timespec)},                                      // SIOCGSTAMPNS_OLD
        {0x8910, inout(ifreq_name)},                                  // SIOCGIFNAME
        {0x8912, inout(ifconf)},                                      // SIOCGIFCONF
        {0x8913, inout(ifreq_get<ifr_flags, interface_flag_word>)},   // SIOCGIFFLAGS
        {0x8914, in(ifreq_set<ifr_flags, interface_flag_word>)},      // SIOCSIFFLAGS
        {0x8915, inout(ifreq_get<ifr_addr, interface_address>)},      // SIOCGIFADDR
        {0x8916, in(ifreq_set<ifr_addr, interface_address>)},         // SIOCSIFADDR
        {0x8917, inout(ifreq_get<ifr_dstaddr, interface_address>)},   // SIOCGIFDSTADDR
        {0x8918, in(ifreq_set<ifr_dstaddr, interface_address>)},      // SIOCSIFDSTADDR
        {0x8919, inout(ifreq_get<ifr_broadaddr, interface_address>)}, // SIOCGIFBRDADDR
        {0x891a, in(ifreq_set<ifr_broadaddr, interface_address>)},    // SIOCSIFBRDADDR
        {0x891b, inout(ifreq_get<ifr_netmask, interface_address>)},   // SIOCGIFNETMASK
        {0x891c, in(ifreq_set<ifr_netmask, interface_address>)},      // SIOCSIFNETMASK
        {0x891d, inout(ifreq_get<ifr_metric, interface_number>)},     // SIOCGIFMETRIC
        {0x891e, in(ifreq_set<ifr_metric, interface_number>)},        // SIOCSIFMETRIC
        {0x8921, inout(ifreq_get<ifr_mtu, interface_number>)},        // SIOCGIFMTU
        {0x8922, in(ifreq_set<ifr_mtu, interface_number>)},           // SIOCSIFMTU
        {0x8923, in(ifreq_set<ifr_newname, interface_name>)},         // SIOCSIFNAME
        {0x8924, in(ifreq_set<ifr_hwaddr, interface_hardware>)},      // SIOCSIFHWADDR
        {0x8927, inout(ifreq_get<ifr_hwaddr, interface_hardware>)},   // SIOCGIFHWADDR
        {0x8929, inout(ifreq_get<ifr_slave, interface_name>)},        // SIOCGIFSLAVE
        {0x8930, in(ifreq_set<ifr_slave, interface_name>)},           // SIOCSIFSLAVE
        {0x8931, in(ifreq_set<ifr_hwaddr, interface_hardware>)},      // SIOCADDMULTI
        {0x8932, in(ifreq_set<ifr_hwaddr, interface_hardware>)},      // SIOCDELMULTI
        {0x8933, inout(ifreq_get<ifr_ifindex, interface_number>)},    // SIOCGIFINDEX
        {0x8937, in(ifreq_set<ifr_hwaddr, interface_hardware>)},      // SIOCSIFHWBROADCAST
        {0x8942, inout(ifreq_get<ifr_qlen, interface_number>)},       // SIOCGIFTXQLEN
        {0x8943, in(ifreq_set<ifr_qlen, interface_number>)},          // SIOCSIFTXQLEN
        {0x8946, in(ifreq_set<ifr_data, interface_data>)},            // SIOCETHTOOL
        {0x8947, in(ifreq_set<ifr_data, interface_data>)},            // SIOCGMIIPHY
        {0x8948, in(ifreq_set<ifr_data, interface_data>)},            // SIOCGMIIREG
        {0x8953, in(arpreq)},                                         // SIOCDARP
        {0x8954, inout(arpreq)},                                      // SIOCGARP
        {0x8955, in(arpreq)},                                         // SIOCSARP
        {0x8970, inout(ifreq_get<ifr_map, interface_map>)},           // SIOCGIFMAP
        {0x8971, in(ifreq_set<ifr_map, interface_map>)},              // SIOCSIFMAP
        {0x89a0, in(interface_name)},                                 // SIOCBRADDBR
        {0x89a1, in(interface_name)},                                 // SIOCBRDELBR
        {0x80108906, out(sock_timeval)},                              // SIOCGSTAMP_NEW
        {0x80108907, out(kernel_timespec)},                           // SIOCGSTAMPNS_NEW
    },
    undescribed_request};

} // namespace cluecap::abi
