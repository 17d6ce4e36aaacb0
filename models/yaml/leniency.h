#pragma once

#include "yaml/readerror.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace efa::yaml {

/// Four things that kustomize's scanner lets through and libyaml refuses: a comment line indented by tabs
/// below another comment, `\'` in double quotes, a colon that ends a plain text in brackets or braces
/// (`[fe80::]`), and a broken key behind a document that is `{}` or `[]`. libyaml is given a changed text of
/// the same length; values are restored afterwards.
class Leniency
{
  public:
    enum class Reading : uint8_t { Everything, FirstDocument };

    Leniency(std::string_view original, Reading reading)
        : m_original(original), m_reading(reading)
    {
    }

    /// Changes the text so that reading it anew gets past a fault, if it is one of these.
    bool grant(const Fault& fault);

    /// What libyaml is to read; valid until the next grant().
    std::string_view text() const { return m_changed.empty() ? m_original : m_changed; }
    /// The character that stands for `\'` in text(); empty where none was needed.
    std::string_view apostrophe() const { return m_apostrophe; }
    /// Whether values may have a character that stands for another.
    bool hasReplaced() const { return !m_apostrophe.empty() || m_colon != 0; }
    /// A double-quoted or plain value as it was meant.
    std::string restored(std::string_view value) const;

  private:
    bool mayTryAgain();
    bool indentCommentsBySpaces(uint32_t tab);
    bool replaceApostrophes(uint32_t backslash);
    bool replaceColon(uint32_t colon);
    bool endBehindEmptyRoot(const Fault& fault);

    std::string_view m_original;
    Reading m_reading;
    std::string m_changed;
    std::string m_apostrophe;
    char m_colon = 0;
    uint64_t m_bytesRead = 0;
};

} // namespace efa::yaml
