#pragma once

#include "git/linechoice.h"
#include "git/records.h"

#include <QCoreApplication>
#include <QDialog>
#include <QStringList>

namespace efa::widgets {

/// What is to be discarded, and what that does.
struct DiscardWords
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::DiscardQuestion)

  public:
    QString heading;
    QStringList files;
    QString consequence;
    QString button;

    static DiscardWords ofFiles(const QList<git::StatusEntry>& files);
    /// Lines of a file that differ from what is in the next commit or the last one.
    static DiscardWords ofLines(const QString& path, const git::LineChoice& lines);
};

/// Says what discarding would do to which files, before it happens. Keeping them is the default. Deletes
/// itself.
class DiscardQuestion final : public QDialog
{
    Q_OBJECT

  public:
    DiscardQuestion(const DiscardWords& what, QWidget* parent);

  signals:
    void discardChosen();
};

} // namespace efa::widgets
