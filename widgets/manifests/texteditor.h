#pragma once

#include "widgets/common/codeview.h"
#include "yaml/changeset.h"

#include <QByteArray>

namespace efa::widgets {

/// The editor of one file: gives back exactly the bytes it was given but for what was typed. Byte order mark
/// and line ends of every line stay; new lines end as the first line does.
class TextEditor final : public CodeView
{
    Q_OBJECT

  public:
    explicit TextEditor(QWidget* parent = nullptr);

    /// Well-formed UTF-8. Without undo history.
    void load(const QByteArray& bytes);
    /// The same file with other content: one undoable step that leaves equal parts alone.
    void reload(const QByteArray& bytes);
    /// Any bytes, for reading only: what is no UTF-8 becomes a replacement character.
    void showForeign(const QByteArray& bytes);
    QByteArray bytes() const;
    /// One undoable step, as if it was typed. The changes are against bytes().
    void change(const yaml::ChangeSet& changes);

    /// Grows with each change of the text.
    quint64 version() const { return m_version; }
    /// Leaves the lines given, from 0, marked as changed.
    void setChangeBar(const QList<int>& lines);

  signals:
    /// The text is another one.
    void edited();

  private:
    void takeLineEnd(const QByteArray& bytes);

    bool m_hasByteOrderMark = false;
    quint64 m_version = 1;
    bool m_loading = false;
};

} // namespace efa::widgets
