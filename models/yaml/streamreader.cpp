#include "yaml/streamreader.h"

#include "yaml/eventreader.h"
#include "yaml/readerror.h"
#include "yaml/textcheck.h"
#include "yaml/treebuilder.h"

#include <limits>

namespace efa::yaml {

StreamReader::StreamReader(const Source& source, const ReadLimits& limits)
    : m_arena(std::make_shared<Arena>()), m_limits(limits)
{
    m_arena->source = source;
    m_arena->text = m_arena->source.view();
}

Result<std::vector<Document>> StreamReader::read()
{
    if (auto checked = checkBytes(); !checked)
        return failure(std::move(checked).error());
    if (auto done = readPart({0, static_cast<uint32_t>(m_arena->text.size())}); !done)
        return failure(std::move(done).error());
    m_arena->records.shrink_to_fit();
    m_arena->children.shrink_to_fit();
    m_arena->pool.shrink_to_fit();
    return std::move(m_documents);
}

Result<void> StreamReader::checkBytes()
{
    constexpr uint64_t most = std::numeric_limits<uint32_t>::max() / 2;
    if (m_arena->text.size() > std::min(m_limits.bytes, most))
        return failure(tooLargeError(m_arena->source, std::min(m_limits.bytes, most)));
    const TextCheck check = checkText(m_arena->text);
    if (check.fault != TextFault::None)
        return failure(textError(m_arena->source, check));
    m_ascii = check.ascii;
    return {};
}

Result<void> StreamReader::readPart(Range part)
{
    EventReader reader(m_arena->source, part, m_ascii);
    TreeBuilder builder(*m_arena, reader, m_limits);
    uint32_t begin = part.begin;
    while (true) {
        if (auto read = reader.next(); !read)
            return read;
        switch (reader.event().type) {
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_START_EVENT:
            break;
        case YAML_DOCUMENT_END_EVENT: {
            const uint32_t end = reader.offset(reader.event().end_mark);
            m_documents.push_back(Document(m_arena, builder.takeRoot(), {begin, end}));
            begin = end;
            if (m_documents.size() == m_limits.documents)
                return {};
            break;
        }
        case YAML_STREAM_END_EVENT:
            if (!m_documents.empty())
                m_documents.back().m_range.end = part.end;
            return {};
        default:
            if (auto taken = builder.take(); !taken)
                return taken;
        }
    }
}

} // namespace efa::yaml
