#pragma once

#include "base/result.h"
#include "yaml/node.h"
#include "yaml/source.h"

#include <memory>
#include <utility>
#include <vector>

namespace efa::yaml {

/// One document of a stream, immutable; it keeps the text and the nodes of its stream alive.
class Document
{
  public:
    /// The top node; a document without content has a plain empty scalar.
    Node root() const { return {m_arena.get(), m_root}; }
    /// No node was written at all (only comments, markers or nothing).
    bool isEmpty() const;
    /// From after the previous document's end to this one's, markers and comments included.
    Range range() const { return m_range; }

  private:
    friend class StreamReader;
    Document(std::shared_ptr<const Arena> arena, uint32_t root, Range range)
        : m_arena(std::move(arena)), m_root(root), m_range(range)
    {
    }

    std::shared_ptr<const Arena> m_arena;
    uint32_t m_root = 0;
    Range m_range;
};

/// A YAML text read strictly: exact ranges for every node, or the first error with its place.
/// Refused are what YAML refuses, duplicate keys, unknown aliases, broken UTF-8 and what is over the limits.
/// A text without any document has none.
class Stream
{
  public:
    /// Errors: Invalid, `where` filled, `message` a translated sentence.
    [[nodiscard]] static Result<Stream> parse(const Source& source, const ReadLimits& limits = {});

    const std::vector<Document>& documents() const { return m_documents; }
    const Source& source() const { return m_source; }

  private:
    Stream(Source source, std::vector<Document> documents)
        : m_source(std::move(source)), m_documents(std::move(documents))
    {
    }

    Source m_source;
    std::vector<Document> m_documents;
};

} // namespace efa::yaml
