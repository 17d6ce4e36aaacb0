#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace efa::test {

/// The helm that $EFA_HELM names, or else the one on PATH; empty where there is none.
QString helmProgram();

/// The judges that presentJudges() looks for.
QStringList soughtJudges();

/// Judges that this machine has, by the same conditions as the tests that ask them, and those that
/// $EFA_REQUIRED_JUDGES names ("git,kustomize").
QSet<QString> presentJudges();

} // namespace efa::test
