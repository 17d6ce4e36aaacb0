#pragma once

#include "base/process.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace efa::test {

/// A judge that we build from the published Go modules of the program whose behaviour it tells: a small
/// program in tests/judges/<name> that answers one JSON line with one JSON line.
class GoJudge
{
  public:
    /// Built into the build folder, and built anew when its sources or Go changed. Errors: NotFound (no Go on
    /// this machine), Unsupported (it does not build: Go is too old, or the modules are not reachable).
    [[nodiscard]] static Result<GoJudge> make(const QString& name);
    /// Whether a judge of these sources was built earlier; builds nothing.
    static bool isBuilt(const QString& name);

    /// Of a judge that is the whole program itself, such as helm: its absolute path.
    const QString& program() const { return m_program; }
    /// One answer a question, in order. Errors: Io, Invalid (it said something else).
    [[nodiscard]] Result<QList<QJsonObject>> ask(const QList<QJsonObject>& questions) const;

  private:
    explicit GoJudge(QString program)
        : m_program(std::move(program))
    {
    }

    QString m_program;
};

} // namespace efa::test
