#pragma once

#include "base/result.h"
#include "validation/settings.h"
#include "yaml/changeset.h"

#include <QByteArray>

namespace efa::validation {

/// The lines of one waiver in a block of that indentation.
QByteArray waiverLines(const Waiver& waiver, int indentation);

/// What adds a waiver to the text of topology/validation.yaml, behind those that are there; an empty text
/// becomes a whole document. All other bytes stay. The result was read back and gives exactly this waiver
/// more. Errors: Invalid (no reason or rule, or the text is not such a document), Unsupported (it is written
/// in a way that cannot be added to line by line).
[[nodiscard]] Result<yaml::ChangeSet> addWaiver(const QByteArray& text, const Waiver& waiver);

} // namespace efa::validation
