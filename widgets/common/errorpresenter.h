#pragma once

#include "base/error.h"

#include <QWidget>

class QVBoxLayout;

namespace efa::widgets {

/// Shows errors as banners above a view, newest first and at most three; Cancelled says nothing.
class ErrorPresenter final : public QWidget
{
    Q_OBJECT

  public:
    explicit ErrorPresenter(QWidget* parent = nullptr);

    /// `subject` groups errors: a newer one of the same subject replaces the older. `action` is the word of
    /// the step offered; it arrives as actionTriggered(subject).
    void present(const Error& error, const QString& subject = {}, const QString& action = {});
    void clear(const QString& subject = {});
    void clearAll();
    int count() const;

  signals:
    void actionTriggered(const QString& subject);
    /// The person wants to see the place that the error names.
    void placeRequested(const efa::Place& place);

  private:
    void drop(QWidget* banner);

    QVBoxLayout* m_column;
};

/// Message, then hint, as one text.
QString errorSentences(const Error& error);

} // namespace efa::widgets
