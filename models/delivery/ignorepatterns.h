#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace efa::delivery {

/// Patterns in the form of a `.gitignore`, as Flux's source-controller matches them.
class IgnorePatterns
{
  public:
    /// The version control's own files, which are never part of a source.
    static const IgnorePatterns& ofVersionControl();
    /// What is left out where nobody says otherwise: pictures, archives, files of CI systems.
    static const IgnorePatterns& byDefault();

    IgnorePatterns() = default;
    /// One pattern a line, for what stands below `folder`.
    explicit IgnorePatterns(const QByteArray& text, const QString& folder = {});

    bool isEmpty() const { return m_patterns.empty(); }
    void append(const IgnorePatterns& more);
    enum class Says : uint8_t { Nothing, Leave, Take };
    /// What the last pattern that matches says of a path.
    Says about(const QString& path, bool isFolder) const;

  private:
    struct Pattern
    {
        QStringList folder;
        std::vector<std::string> parts;
        bool takes = false; ///< begins with `!`
        bool foldersOnly = false;
        bool isPath = false; ///< has a slash before its end

        bool matches(const QStringList& names, bool isFolder) const;
        bool matchesName(const QStringList& names, bool isFolder) const;
        bool matchesPath(const QStringList& names, bool isFolder) const;
    };
    static Pattern parsed(QString text, const QStringList& folder);

    std::vector<Pattern> m_patterns;
};

} // namespace efa::delivery
