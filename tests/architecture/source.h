#pragma once

#include <QList>
#include <QString>

namespace efa::architecture {

struct Include
{
    QString name;
    bool angled = false;
    int line = 0; ///< from 1
};

/// One source file of the project, by its path from the project's root.
struct Source
{
    QString path;
    QString text;

    bool isHeader() const { return path.endsWith(u".h"); }
    QList<Include> includes() const;
};

/// The text with comments, literals and preprocessor lines replaced by spaces, line ends kept: what is left
/// are the words and braces of the program.
QString blanked(const QString& text);

/// The same with the literals kept; as long as the text, too.
QString uncommented(const QString& text);

/// Something that the rules forbid. `subject` narrows the place inside the file (a function's name, an
/// include).
struct Fault
{
    QString rule;
    QString path;
    QString subject;
    QString text;
};

} // namespace efa::architecture
