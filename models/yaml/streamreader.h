#pragma once

#include "yaml/leniency.h"
#include "yaml/stream.h"

#include <memory>
#include <optional>
#include <vector>

namespace efa::yaml {

class EventReader;

/// Reads the documents of one text into one arena.
class StreamReader
{
  public:
    StreamReader(const Source& source, const ReadLimits& limits);

    /// Errors: Invalid.
    [[nodiscard]] Result<std::vector<Document>> read();

  private:
    Result<void> checkBytes();
    /// One pass over the text. A fault of libyaml is left in m_fault, for the leniency to judge.
    Result<void> readOnce();
    Result<void> checkBeyond(EventReader& reader);
    Result<void> checkDirectives(EventReader& reader) const;

    std::shared_ptr<Arena> m_arena;
    Leniency m_leniency;
    bool m_ascii = true;
    std::optional<Fault> m_fault;
    std::vector<Document> m_documents;
};

} // namespace efa::yaml
