#include "yaml/changeset.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::yaml {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::yaml::ChangeSet)
};

} // namespace

Result<ChangeSet> ChangeSet::make(std::vector<TextChange> changes, qsizetype textSize)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const TextChange& a, const TextChange& b) { return a.range.begin < b.range.begin; });
    uint32_t end = 0;
    for (const TextChange& change : changes) {
        if (change.range.begin > change.range.end || change.range.end > static_cast<size_t>(textSize))
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A change lies outside of the text"),
                            .hint = Text::tr("The text was changed meanwhile; repeat the edit.")});
        if (change.range.begin < end)
            return failure({.code = ErrorCode::Conflict,
                            .message = Text::tr("Two changes touch the same characters"),
                            .hint = Text::tr("Make one after the other.")});
        end = change.range.end;
    }
    ChangeSet set;
    set.m_changes = std::move(changes);
    return set;
}

QByteArray ChangeSet::applied(const QByteArray& text) const
{
    QByteArray result;
    result.reserve(text.size());
    uint32_t at = 0;
    for (const TextChange& change : m_changes) {
        result.append(text.constData() + at, change.range.begin - at);
        result.append(change.text);
        at = change.range.end;
    }
    return result.append(text.constData() + at, text.size() - at);
}

ChangeSet ChangeSet::inverse(const QByteArray& text) const
{
    ChangeSet back;
    int64_t shift = 0; // of what follows a change
    for (const TextChange& change : m_changes) {
        const auto begin = static_cast<uint32_t>(change.range.begin + shift);
        const auto size = static_cast<uint32_t>(change.text.size());
        back.m_changes.push_back({{begin, begin + size}, text.mid(change.range.begin, change.range.size())});
        shift += int64_t{size} - change.range.size();
    }
    return back;
}

} // namespace efa::yaml
