#pragma once

#include <span>

namespace efa::validation {

struct Policy;

/// Puts text, reason and hint of a policy on board into the language of the program. Not for policies of a
/// repository, which stay as they are written.
void translateWords(Policy& policy);

/// What the catalogues have of policies: the English words of all that are on board.
std::span<const char* const> policyWords();

} // namespace efa::validation
