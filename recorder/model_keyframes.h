// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "recorder/keyframe_source.h"
#include "schema/model/task_model.h"

namespace cluecap::recorder {

/// Keyframes are the task model's state: the same model that every reader runs over the same events.
class ModelKeyframes final : public KeyframeSource {
  public:
    void observe(const Event& event) override { model_.observe(event); }
    std::vector<std::byte> snapshot() override { return model_.serialize(); }

  private:
    model::TaskModel model_;
};

} // namespace cluecap::recorder
