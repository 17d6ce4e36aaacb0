#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace efa::yaml {

/// Writes YAML as kustomize prints it (sigs.k8s.io/yaml over go-yaml v2): two spaces a level, sequences not
/// indented below their key, quoting and line folding byte for byte the same. Order is the caller's.
/// Calls must balance; the output grows in one string.
class Emitter
{
  public:
    explicit Emitter(std::string& output);

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

  private:
    std::string& m_output;
};

} // namespace efa::yaml
