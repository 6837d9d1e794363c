// SPDX-License-Identifier: MIT
#pragma once

#include <signal.h>

namespace cluecap::recorder {

/// Signals to the recorder that mean "let go, seal the capture and exit". They are blocked in every thread but the
/// one that is inside an Interruptible.
class Interruption {
  public:
    /// With a command, what a terminal sends (^C, ^\, ^Z) is the command's, and ignored here. So are signals of a write
    /// that fails: the error is told, and the recording goes on.
    explicit Interruption(bool has_command);

    /// The signal that came, 0 if none did.
    static int requested();

    /// What a spawned program starts with: the dispositions and mask that this process was started with.
    void restore() const;

    /// Lets the signals reach this thread. A system call that waits ends with EINTR soon after one came, also when
    /// it came just before the call: it is repeated until the process ends.
    class Interruptible {
      public:
        explicit Interruptible(const Interruption& owner);
    };

  private:
    static constexpr int kSignals[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT, SIGTSTP,
                                       SIGTTOU, SIGTTIN, SIGPIPE, SIGXFSZ, SIGALRM};
    struct sigaction before_[sizeof kSignals / sizeof kSignals[0]];
    sigset_t mask_before_, handled_;
};

} // namespace cluecap::recorder
