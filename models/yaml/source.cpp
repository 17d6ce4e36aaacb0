#include "yaml/source.h"

#include "yaml/textcheck.h"

#include <algorithm>
#include <mutex>

namespace efa::yaml {

struct Source::Data
{
    QByteArray bytes;
    QString name;
    mutable std::once_flag linesMade;
    mutable std::vector<uint32_t> lineStarts;

    const std::vector<uint32_t>& lines() const;
};

namespace {

/// Line breaks are LF, CRLF and a lone CR, as editors count them.
std::vector<uint32_t> lineStartsOf(std::string_view text)
{
    std::vector<uint32_t> starts = {0};
    for (size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
        starts.push_back(static_cast<uint32_t>(at));
    }
    return starts;
}

} // namespace

const std::vector<uint32_t>& Source::Data::lines() const
{
    std::call_once(linesMade, [this] {
        lineStarts = lineStartsOf({bytes.constData(), static_cast<size_t>(bytes.size())});
    });
    return lineStarts;
}

Source::Source(QByteArray bytes, QString name)
{
    auto data = std::make_shared<Data>();
    data->bytes = std::move(bytes);
    data->name = std::move(name);
    m_data = std::move(data);
}

const QByteArray& Source::bytes() const
{
    static const QByteArray none;
    return m_data ? m_data->bytes : none;
}

std::string_view Source::view() const
{
    return {bytes().constData(), static_cast<size_t>(bytes().size())};
}

std::string_view Source::view(Range range) const
{
    return view().substr(range.begin, range.size());
}

const QString& Source::name() const
{
    static const QString none;
    return m_data ? m_data->name : none;
}

Source Source::named(QString name) const
{
    return Source(bytes(), std::move(name));
}

Place Source::placeAt(uint32_t offset) const
{
    if (!m_data)
        return {};
    const auto& lines = m_data->lines();
    const auto next = std::upper_bound(lines.begin(), lines.end(), offset);
    const uint32_t start = *std::prev(next);
    std::string_view before = view().substr(start, offset - start);
    if (start == 0 && before.starts_with(byteOrderMark))
        before.remove_prefix(byteOrderMark.size());
    return {m_data->name, static_cast<int>(next - lines.begin()),
            static_cast<int>(characterCount(before)) + 1};
}

uint32_t Source::lineStart(int line) const
{
    return m_data ? m_data->lines().at(static_cast<size_t>(line) - 1) : 0;
}

int Source::lineCount() const
{
    return m_data ? static_cast<int>(m_data->lines().size()) : 1;
}

} // namespace efa::yaml
