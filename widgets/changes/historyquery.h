#pragma once

#include <QString>

namespace efa::git {
struct Commit;
}

namespace efa::widgets {

/// What a history is searched for: `author:ada path:base/mqtt limit`. A value with spaces stands in quotes.
struct HistoryQuery
{
    QString words;  ///< in the message or the author's name, or an id that begins so
    QString author; ///< in the author's name or address
    QString path;   ///< a file or folder that the commits changed, clean

    static HistoryQuery of(const QString& text);
    /// The text that searches for the commits which changed a path.
    static QString forPath(const QString& path);

    /// Whether a commit fits, as far as it tells by itself: not whether it changed the path.
    bool fits(const git::Commit& commit) const;
    bool isEmpty() const { return words.isEmpty() && author.isEmpty() && path.isEmpty(); }

    friend bool operator==(const HistoryQuery&, const HistoryQuery&) = default;
};

} // namespace efa::widgets
