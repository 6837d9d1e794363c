// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "schema/event.h"

namespace cluecap::recorder {

/// The state that a reader must know to start in the middle of a capture. Used by the writer's thread alone: every
/// event is observed once, in order; a snapshot says what all events observed so far amount to.
class KeyframeSource {
  public:
    virtual ~KeyframeSource() = default;
    virtual void observe(const Event& event) = 0;
    virtual std::vector<std::byte> snapshot() = 0;
};

} // namespace cluecap::recorder
