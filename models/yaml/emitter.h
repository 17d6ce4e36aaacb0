#pragma once

#include "yaml/scalarwriter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::yaml {

/// Writes YAML as kustomize prints it (sigs.k8s.io/yaml over go-yaml v2): two spaces a level, sequences not
/// indented below their key, quoting and line folding byte for byte the same. Order is the caller's, and
/// every text is UTF-8. Calls must balance; the output grows in one string.
class Emitter
{
  public:
    /// What the reference does to texts: objects pass through JSON, which refuses some characters; the notes
    /// of origins are printed directly.
    enum class Passage : uint8_t { ThroughJson, Direct };

    explicit Emitter(std::string& output, Passage passage = Passage::ThroughJson)
        : m_writer(output), m_passage(passage)
    {
    }

    /// The counts say only whether there are any: nothing stands between begin and end of an empty one.
    void beginMapping(uint32_t members);
    void endMapping();
    void beginSequence(uint32_t items);
    void endSequence();
    /// A mapping key that is a string.
    void key(std::string_view text);
    /// A string value: quoted, folded or literal as the reference would.
    void string(std::string_view text);
    /// A value that stands as it is: number, true, false, null.
    void plain(std::string_view text);
    /// Ends one document; the caller writes `---` between documents.
    void endDocument();

    /// The first text given that the reference refuses to pass through JSON, which fails its whole build:
    /// with a character of U+007F to U+009F, U+FFFE or U+FFFF, or a key of over 1,022 characters.
    const std::optional<std::string>& refusedText() const { return m_refusedText; }

  private:
    enum class Place : uint8_t { Top, MemberValue, Item };
    struct Level
    {
        int outerIndent = -1;
        Place outerPlace = Place::Top;
    };

    void beginNode();
    void refuse(std::string_view text);
    void open(int indent, Place place);
    void close();

    ScalarWriter m_writer;
    Passage m_passage;
    std::vector<Level> m_levels;
    int m_indent = -1; ///< of the innermost collection; -1 at the top
    Place m_place = Place::Top;
    std::optional<std::string> m_refusedText;
};

} // namespace efa::yaml
