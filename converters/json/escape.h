// SPDX-License-Identifier: MIT
#pragma once

#include "converters/text/buffer.h"
#include "schema/base/bytes.h"

namespace cluecap::convert::json {

/// Bytes of a tracee as text that JSON can hold without loss: printable UTF-8 stays, a backslash is doubled, every
/// other byte becomes \xNN. What steers a terminal or the direction of text does not count as printable.
void append_escaped(text::TextBuffer& to, Bytes bytes);

} // namespace cluecap::convert::json
