#include "yaml/streamreader.h"

#include "yaml/eventreader.h"
#include "yaml/readerror.h"
#include "yaml/textcheck.h"
#include "yaml/treebuilder.h"

#include <algorithm>
#include <limits>

namespace efa::yaml {

StreamReader::StreamReader(const Source& source, const ReadLimits& limits)
    : m_arena(std::make_shared<Arena>())
    , m_leniency(source.view(),
                 limits.documents == 1 ? Leniency::Reading::FirstDocument : Leniency::Reading::Everything)
{
    m_arena->source = source;
    m_arena->text = source.view();
    m_arena->limits = limits;
}

Result<std::vector<Document>> StreamReader::read()
{
    if (auto checked = checkBytes(); !checked)
        return failure(std::move(checked).error());
    m_arena->reserve();
    auto done = readOnce();
    while (m_fault && m_leniency.grant(*m_fault))
        done = readOnce();
    if (!done)
        return failure(std::move(done).error());
    m_arena->trim();
    return std::move(m_documents);
}

Result<void> StreamReader::checkBytes()
{
    constexpr uint64_t most = std::numeric_limits<uint32_t>::max() / 2;
    if (m_arena->text.size() > std::min(m_arena->limits.bytes, most))
        return failure(tooLargeError(m_arena->source, std::min(m_arena->limits.bytes, most)));
    const TextCheck check = checkText(m_arena->text);
    if (check.fault != TextFault::None)
        return failure(textError(m_arena->source, check));
    m_ascii = check.ascii;
    return {};
}

Result<void> StreamReader::readOnce()
{
    m_fault.reset();
    m_documents.clear();
    m_arena->clear();
    const bool ascii = m_ascii && m_leniency.apostrophe().empty();
    EventReader reader(m_leniency.text(), ascii);
    TreeBuilder builder(*m_arena, reader, m_leniency);
    uint32_t begin = 0;
    while (reader.next()) {
        switch (reader.event().type) {
        case YAML_STREAM_START_EVENT:
            break;
        case YAML_DOCUMENT_START_EVENT:
            if (auto checked = checkDirectives(reader); !checked)
                return checked;
            break;
        case YAML_DOCUMENT_END_EVENT: {
            const uint32_t end = reader.offset(reader.event().end_mark);
            m_arena->roots.push_back(builder.takeRoot());
            m_documents.push_back(Document(m_arena, m_arena->roots.back(), {begin, end}));
            begin = end;
            if (m_documents.size() == m_arena->limits.documents)
                return checkBeyond(reader);
            break;
        }
        case YAML_STREAM_END_EVENT:
            if (!m_documents.empty())
                m_documents.back().m_range.end = static_cast<uint32_t>(m_arena->text.size());
            return {};
        default:
            if (auto taken = builder.take(); !taken)
                return taken;
        }
    }
    m_fault = reader.fault();
    return failure(readError(m_arena->source, *m_fault));
}

/// The reference's scanner stays some tokens ahead of its parser, the one that ended the document included.
Result<void> StreamReader::checkBeyond(EventReader& reader)
{
    const bool isWritten = reader.event().data.document_end.implicit == 0;
    if (m_arena->limits.tokensBeyond == 0 ||
        reader.readsOn(m_arena->limits.tokensBeyond - (isWritten ? 1 : 0)))
        return {};
    m_fault = reader.fault();
    return failure(readError(m_arena->source, *m_fault));
}

/// libyaml reads YAML 1.2 too, the reference does not.
Result<void> StreamReader::checkDirectives(EventReader& reader) const
{
    const yaml_event_t& event = reader.event();
    const yaml_version_directive_t* version = event.data.document_start.version_directive;
    if (version && (version->major != 1 || version->minor != 1))
        return failure(readError(m_arena->source, {.problem = "found incompatible YAML document",
                                                   .problemOffset = reader.offset(event.start_mark)}));
    return {};
}

} // namespace efa::yaml
