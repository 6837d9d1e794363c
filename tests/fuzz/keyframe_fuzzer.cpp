// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "schema/model/task_model.h"

/// Any bytes as a keyframe: they are refused, or the state that they make can be written and read again, and events
/// can be observed on it.
namespace {

using namespace cluecap;

void go_on(model::TaskModel& model) {
    std::vector<TaskId> ids;
    for (const model::Task* task : model.tasks())
        ids.push_back(task->id);
    for (const TaskId& id : ids)
        for (const EventKind kind : {EventKind::syscall_exit, EventKind::syscall_entry, EventKind::exec,
                                     EventKind::new_task, EventKind::gone}) {
            Event event;
            event.kind = kind;
            event.task = id;
            event.exec.former_tid = ids.front().tid.value;
            event.new_task.child = ids.back();
            model.observe(event);
        }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    model::TaskModel model;
    if (!model.restore(Bytes(reinterpret_cast<const std::byte*>(data), size))) return 0;
    const std::vector<std::byte> blob = model.serialize();
    model::TaskModel copy;
    if (!copy.restore(blob) || copy.serialize() != blob) std::abort();
    if (copy.tasks().size() < 100) go_on(copy);
    return 0;
}
