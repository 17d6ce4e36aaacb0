#include "yaml/eventreader.h"

#include "yaml/textcheck.h"

#include <algorithm>

namespace efa::yaml {

EventReader::EventReader(std::string_view text, bool ascii)
    : m_text(text), m_ascii(ascii)
{
    if (m_text.starts_with(byteOrderMark)) {
        m_text.remove_prefix(byteOrderMark.size());
        m_base = byteOrderMark.size();
    }
    yaml_parser_initialize(&m_parser);
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(m_text.data()),
                                 m_text.size());
}

EventReader::~EventReader()
{
    yaml_event_delete(&m_event);
    yaml_parser_delete(&m_parser);
}

bool EventReader::next()
{
    yaml_event_delete(&m_event);
    return yaml_parser_parse(&m_parser, &m_event) == 1;
}

bool EventReader::readsOn(std::ptrdiff_t tokens)
{
    // Some wait in the parser's queue: it looked at them and went no further.
    while (m_parser.tokens.tail - m_parser.tokens.head < tokens) {
        yaml_token_t token = {};
        if (yaml_parser_scan(&m_parser, &token) != 1)
            return false;
        const bool isLast = token.type == YAML_STREAM_END_TOKEN;
        yaml_token_delete(&token);
        if (isLast)
            return true;
        --tokens;
    }
    return true;
}

Fault EventReader::fault()
{
    return {.context = m_parser.context,
            .problem = m_parser.problem,
            .contextOffset = offset(m_parser.context_mark),
            .problemOffset = offset(m_parser.problem_mark)};
}

uint32_t EventReader::offset(const yaml_mark_t& mark)
{
    if (m_ascii)
        return m_base + static_cast<uint32_t>(std::min(mark.index, m_text.size()));
    while (m_characters < mark.index && m_bytes < m_text.size()) {
        m_bytes += characterWidth(m_text[m_bytes]);
        ++m_characters;
    }
    while (m_characters > mark.index) {
        do {
            --m_bytes;
        } while ((static_cast<unsigned char>(m_text[m_bytes]) & 0xC0U) == 0x80U);
        --m_characters;
    }
    return m_base + static_cast<uint32_t>(m_bytes);
}

} // namespace efa::yaml
