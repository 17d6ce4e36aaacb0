#pragma once

#include "base/result.h"
#include "git/records.h"
#include "widgets/common/label.h"

#include <QFuture>
#include <QWidget>

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

/// What the signature of a commit is worth, in one line; hidden where a commit has none.
class SignatureLine final : public QWidget
{
    Q_OBJECT

  public:
    explicit SignatureLine(QWidget* parent = nullptr);
    ~SignatureLine() override;

    /// Asks the user's program. Null: shows nothing.
    void check(workspace::Workspace* workspace, const CommitId& commit);
    bool isSettled() const { return !m_checking; }

  signals:
    void settledChanged();

  private:
    static QString wordsOf(const git::CommitSignature& signature);
    void take(const Result<std::optional<git::CommitSignature>>& signature);

    Label* m_words;
    QFuture<Result<std::optional<git::CommitSignature>>> m_answer;
    quint64 m_round = 0;
    bool m_checking = false;
};

} // namespace efa::widgets
