#pragma once

#include "yaml/stream.h"

#include <memory>
#include <vector>

namespace efa::yaml {

/// Reads the documents of one text into one arena.
class StreamReader
{
  public:
    StreamReader(const Source& source, const ReadLimits& limits);

    /// Errors: Invalid.
    [[nodiscard]] Result<std::vector<Document>> read();

  private:
    Result<void> checkBytes();
    Result<void> readPart(Range part);

    std::shared_ptr<Arena> m_arena;
    ReadLimits m_limits;
    bool m_ascii = true;
    std::vector<Document> m_documents;
};

} // namespace efa::yaml
