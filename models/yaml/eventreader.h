#pragma once

#include "base/result.h"
#include "yaml/source.h"

#include <yaml.h>

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// libyaml's events over one text whose characters were checked before, with marks as byte offsets.
class EventReader
{
  public:
    /// `part` is the range of the source that is read; `ascii` says that one byte is one character in it.
    EventReader(const Source& source, Range part, bool ascii);
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;
    ~EventReader();

    /// Makes the next event current. Errors: Invalid.
    [[nodiscard]] Result<void> next();
    const yaml_event_t& event() const { return m_event; }

    /// The byte offset in the source of a mark of the current event. Cheap for marks near the last one.
    uint32_t offset(const yaml_mark_t& mark);

  private:
    Error error();

    const Source& m_source;
    std::string_view m_text; ///< the part, without its byte order mark
    uint32_t m_base;         ///< where m_text begins in the source
    bool m_ascii;
    size_t m_characters = 0; ///< where the last mark was, in characters ...
    size_t m_bytes = 0;      ///< ... and in bytes of m_text
    yaml_parser_t m_parser = {};
    yaml_event_t m_event = {};
};

} // namespace efa::yaml
