#pragma once

#include "base/result.h"
#include "yaml/node.h"
#include "yaml/source.h"

#include <memory>
#include <vector>

namespace efa::yaml {

struct ReadLimits
{
    int depth = 1000;                        ///< nesting of collections
    uint64_t nodesAfterAliases = 10'000'000; ///< nodes if every alias were written out
    uint64_t bytes = 256ULL * 1024 * 1024;
};

/// One document of a stream, immutable and shared.
class Document
{
  public:
    /// The top node; a document without content has a plain empty scalar.
    Node root() const;
    /// No node was written at all (only comments, markers or nothing).
    bool isEmpty() const;
    /// From after the previous document's end to this one's, markers and comments included.
    Range range() const;

  private:
    friend class Stream;
    std::shared_ptr<const DocumentData> m_data;
};

/// A YAML text read strictly: exact ranges for every node, or the first error with its place.
/// Refused are what YAML refuses, duplicate keys, unknown aliases, broken UTF-8 and what is over the limits.
class Stream
{
  public:
    /// Errors: Invalid, `where` filled, `message` a translated sentence.
    [[nodiscard]] static Result<Stream> parse(const Source& source, const ReadLimits& limits = {});

    const std::vector<Document>& documents() const { return m_documents; }
    const Source& source() const { return m_source; }

  private:
    Source m_source;
    std::vector<Document> m_documents;
};

} // namespace efa::yaml
