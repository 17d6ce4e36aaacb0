#pragma once

#include "yaml/readerror.h"

#include <yaml.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// libyaml's events over a text whose characters were checked before, with marks as byte offsets.
class EventReader
{
  public:
    /// `ascii` says that one byte is one character.
    EventReader(std::string_view text, bool ascii);
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;
    ~EventReader();

    /// Makes the next event current; false where the text is refused, see fault().
    [[nodiscard]] bool next();
    /// Whether so many tokens can be read behind the current event, or the text ends; no next() after it.
    [[nodiscard]] bool readsOn(std::ptrdiff_t tokens);
    const yaml_event_t& event() const { return m_event; }
    Fault fault();

    /// The byte offset of a mark of the current event. Cheap for marks near the last one.
    uint32_t offset(const yaml_mark_t& mark);

  private:
    std::string_view m_text; ///< without a byte order mark
    uint32_t m_base = 0;     ///< where m_text begins
    bool m_ascii;
    size_t m_characters = 0; ///< where the last mark was, in characters ...
    size_t m_bytes = 0;      ///< ... and in bytes of m_text
    yaml_parser_t m_parser = {};
    yaml_event_t m_event = {};
};

} // namespace efa::yaml
