#pragma once

#include <QString>

namespace efa::git {
struct Commit;
}

namespace efa::widgets {

/// What a history is searched for: `author:ada path:base/mqtt limit`, `cluster:borkum-1`, `ring:canary`. A
/// value with spaces stands in quotes.
struct HistoryQuery
{
    QString words;   ///< in the message or the author's name, or an id that begins so
    QString author;  ///< in the author's name or address
    QString path;    ///< a file or folder that the commits changed, clean
    QString cluster; ///< one whose files they changed
    QString ring;    ///< one with a cluster whose files they changed

    static HistoryQuery of(const QString& text);
    /// The text that searches for the commits which changed a path, or what a cluster is made of.
    static QString forPath(const QString& path);
    static QString forCluster(const QString& cluster);

    /// Whether a commit fits, as far as it tells by itself: not whether it changed the path.
    bool fits(const git::Commit& commit) const;
    bool isEmpty() const { return words.isEmpty() && author.isEmpty() && !namesFiles(); }
    /// Which files the commits have to change is for the log to find.
    bool namesFiles() const { return !path.isEmpty() || namesClusters(); }
    bool namesClusters() const { return !cluster.isEmpty() || !ring.isEmpty(); }
    /// All that names them, for a sentence.
    QString files() const;
    bool namesSameFiles(const HistoryQuery& other) const
    {
        return path == other.path && cluster == other.cluster && ring == other.ring;
    }

    friend bool operator==(const HistoryQuery&, const HistoryQuery&) = default;
};

} // namespace efa::widgets
